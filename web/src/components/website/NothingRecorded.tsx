/** In place of zeros: how a website without a single event gets its first one. */
import type { Website } from '@/api/types';
import { FirstVisit } from '@/components/snippet/FirstVisit';
import { Snippet } from '@/components/snippet/Snippet';
import { t } from '@/messages/message';
import classes from './NothingRecorded.module.css';

export function NothingRecorded({ website }: { website: Website }) {
  return (
    <section className={classes.box}>
      <h2 className={classes.title}>{t('website.empty.title')}</h2>
      <p className={classes.lead}>{t('website.empty.lead', { domain: website.domain ?? website.name })}</p>
      <Snippet websiteId={website.id} />
      <FirstVisit websiteId={website.id} />
    </section>
  );
}
