/** One website of the list: name, domain, the last day as curve and numbers. The whole card leads to its overview. */
import { Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { IconSettings } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Website } from '@/api/types';
import { LinkIcon } from '@/components/LinkButton';
import { formatCount, formatShort } from '@/format/number';
import { t } from '@/messages/message';
import { Sparkline } from './Sparkline';
import { useLastDay } from './use-last-day';
import classes from './WebsiteCard.module.css';

export function WebsiteCard({ website }: { website: Website }) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (entry?.isIntersecting) setSeen(true);
  }, [entry?.isIntersecting]);
  const { totals, hours, failed, retry } = useLastDay(website.id, seen);

  return (
    <article ref={ref} className={classes.card}>
      <div className={classes.head}>
        <div className={classes.names}>
          <h2 className={classes.name}>
            <Link to="/websites/$websiteId" params={{ websiteId: website.id }} className={classes.link}>
              {website.name}
            </Link>
          </h2>
          <p className={classes.domain}>{website.domain || '\u00a0'}</p>
        </div>
        <LinkIcon
          to="/websites/$websiteId/settings"
          params={{ websiteId: website.id }}
          className={classes.settings}
          variant="subtle"
          color="gray"
          aria-label={t('websites.settings', { name: website.name })}
        >
          <IconSettings size={17} stroke={1.6} />
        </LinkIcon>
      </div>

      <div className={classes.curve}>
        {failed && (
          <p className={classes.failed}>
            {t('error.short')}{' '}
            <button type="button" className={classes.retry} onClick={retry}>
              {t('action.retry')}
            </button>
          </p>
        )}
        {!failed && hours && <Sparkline values={hours} />}
        {!failed && !hours && <Skeleton height={44} radius={4} />}
      </div>

      <dl className={classes.numbers}>
        <Number label={t('websites.visitors')} value={totals?.visitors} failed={failed} />
        <Number label={t('websites.pageviews')} value={totals?.pageviews} failed={failed} />
      </dl>
    </article>
  );
}

function Number({ label, value, failed }: { label: string; value?: number; failed: boolean }) {
  return (
    <div className={classes.number}>
      <dt>{label}</dt>
      {value !== undefined && <dd title={formatCount(value)}>{formatShort(value)}</dd>}
      {value === undefined && <dd>{failed ? '–' : <Skeleton height={20} width={44} mt={4} />}</dd>}
    </div>
  );
}
