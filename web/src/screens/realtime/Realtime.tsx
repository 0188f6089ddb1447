/** The last half hour: figures, minutes, the latest events, lists and map, asked again while the page is seen. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { activeQuery } from '@/api/queries';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { CountPanel } from './CountPanel';
import { CountryMap } from './CountryMap';
import { LiveEvents } from './LiveEvents';
import { MinutesChart } from './MinutesChart';
import classes from './Realtime.module.css';

const askedEvery = 10_000;

export function Realtime() {
  const scope = useScope();
  const { startAt: _start, endAt: _end, ...narrowing } = scope.query;
  const { data, error, refetch } = useQuery({
    ...ask('/api/realtime/{websiteId}', { websiteId: scope.websiteId }, { ...narrowing, timezone: scope.zone }),
    refetchInterval: askedEvery,
    staleTime: 0,
  });
  const active = useQuery({ ...activeQuery(scope.websiteId), refetchInterval: askedEvery });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const quiet = data !== undefined && data.events.length === 0;
  return (
    <>
      <Panel title={t('realtime.figures')} quietTitle>
        <StatFigures>
          <StatFigure name={t('realtime.active')} value={active.data?.visitors} definition="active" />
          <StatFigure name={t('realtime.visitors')} value={data?.totals.visitors} definition="visitors" />
          <StatFigure name={t('realtime.views')} value={data?.totals.views} definition="pageviews" />
          <StatFigure name={t('realtime.events')} value={data?.totals.events} definition="events" />
          <StatFigure name={t('realtime.countries')} value={data?.totals.countries} definition="metrics.country" />
        </StatFigures>
      </Panel>
      {!data && <Skeleton height={260} aria-label={t('app.loading')} />}
      {quiet && (
        <EmptyState title={t('realtime.quiet')} hint={scope.narrowed ? t('realtime.quiet.narrowed') : t('realtime.quiet.hint')} />
      )}
      {data && !quiet && (
        <>
          <MinutesChart series={data.series} now={data.timestamp} totals={data.totals} />
          <LiveEvents events={data.events} />
          <div className={classes.panels}>
            <CountPanel id="pages" type="path" title={t('realtime.pages')} unit={t('realtime.views')} counts={data.urls} />
            <CountPanel id="referrers" type="referrer" title={t('realtime.referrers')} unit={t('realtime.views')} counts={data.referrers} />
            <CountPanel id="countries" type="country" title={t('realtime.countries')} unit={t('realtime.visitors')} counts={data.countries} />
          </div>
          <CountryMap counts={data.countries} />
        </>
      )}
    </>
  );
}
