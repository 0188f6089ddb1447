/** The head of every screen of a website: what is shown, of which website, who is online, and the screen's controls. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { activeQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { t } from '@/messages/message';
import classes from './WebsiteHeader.module.css';

interface Props {
  website: Website;
  title?: string | undefined;
  lead?: string | undefined;
  /** Controls of the screen, at the end. */
  children?: ReactNode;
}

export function WebsiteHeader({ website, title, lead, children }: Props) {
  return (
    <div className={classes.header}>
      <div className={classes.names}>
        <div className={classes.line}>
          <h1 className={classes.name}>{title ?? website.name}</h1>
          {website.domain && (
            <a
              className={classes.domain}
              href={`https://${website.domain}`}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('website.visit', { domain: website.domain })}
            >
              {website.domain}
              <IconExternalLink size={13} stroke={1.7} aria-hidden />
            </a>
          )}
          <OnlineNow websiteId={website.id} />
        </div>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {children}
    </div>
  );
}

function OnlineNow({ websiteId }: { websiteId: string }) {
  const { data } = useQuery(activeQuery(websiteId));
  if (!data) return null;
  return (
    <Tooltip label={t('website.online.hint')} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.online} data-live={data.visitors > 0 || undefined} tabIndex={0} role="status">
        <span className={classes.dot} aria-hidden />
        {t('website.online', { count: data.visitors })}
      </span>
    </Tooltip>
  );
}
