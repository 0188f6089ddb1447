/** The second step after adding a website: the line to copy, and news of the first visit. */
import { Button } from '@mantine/core';
import type { Website } from '@/api/types';
import { LinkButton } from '@/components/LinkButton';
import { FirstVisit } from '@/components/snippet/FirstVisit';
import { Snippet } from '@/components/snippet/Snippet';
import { t } from '@/messages/message';
import classes from './AddWebsite.module.css';

interface Props {
  website: Website;
  onClose: () => void;
}

export function WebsiteAdded({ website, onClose }: Props) {
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{t('add.done.lead', { domain: website.domain ?? website.name })}</p>
      <Snippet websiteId={website.id} />
      <FirstVisit websiteId={website.id} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.close')}
        </Button>
        <LinkButton to="/websites/$websiteId" params={{ websiteId: website.id }}>
          {t('add.done.open')}
        </LinkButton>
      </div>
    </div>
  );
}
