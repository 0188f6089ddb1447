/** The numbers of one link or pixel within the period: how often, by how many, when, and from where. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { seriesQuery, totalsQuery } from '@/api/queries';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import { formatAxisLabel, formatBucket } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { type Bucket, fillBuckets } from '@/time/buckets';
import type { Kind } from './address';
import classes from './AddressNumbers.module.css';
import { AddressPlaces } from './AddressPlaces';

export function AddressNumbers({ kind }: { kind: Kind }) {
  const scope = useScope();
  const { period, unit, zone } = scope;
  const totals = useQuery({ ...totalsQuery(scope.websiteId, scope.query), enabled: scope.ready });
  const series = useQuery({ ...seriesQuery(scope.websiteId, scope.seriesQuery), enabled: scope.ready });
  const buckets = useMemo(
    () => (series.data ? fillBuckets(series.data, period, unit, zone).filter(({ future }) => !future) : []),
    [series.data, period, unit, zone],
  );
  const keys = useMemo(() => buckets.map(({ key }) => key), [buckets]);
  const lines = useMemo(
    () => [
      { name: t(`${kind}.hits`), values: buckets.map(({ pageviews }) => pageviews) },
      { name: t(`${kind}.people`), values: buckets.map(({ visitors }) => visitors) },
    ],
    [buckets, kind],
  );
  const axisLabel = useCallback((key: string) => formatAxisLabel(key, unit, period.end - period.start), [unit, period]);
  const title = useCallback((key: string) => formatBucket(key, unit), [unit]);
  const data = panelData<Bucket>(buckets, [
    { id: 'time', title: t(`${kind}.time`), value: ({ key }) => key, show: ({ key }) => title(key) },
    { id: 'hits', title: t(`${kind}.hits`), value: ({ pageviews }) => pageviews, numeric: true },
    { id: 'visitors', title: t(`${kind}.people`), value: ({ visitors }) => visitors, numeric: true },
  ]);
  const { pageviews, visitors } = totals.data ?? {};

  return (
    <>
      <Panel title={t(`${kind}.figures`)} quietTitle>
        {totals.error && !totals.data ? (
          <ErrorState error={totals.error} onRetry={() => void totals.refetch()} compact />
        ) : (
          <StatFigures>
            <StatFigure name={t(`${kind}.hits`)} value={pageviews} definition="pageviews" />
            <StatFigure name={t(`${kind}.people`)} value={visitors} definition="visitors" />
          </StatFigures>
        )}
      </Panel>
      <Panel title={t(`${kind}.hitsOverTime`)} id={kind} definition="series.pageviews" chart data={series.data && data}>
        {series.error && !series.data && <ErrorState error={series.error} onRetry={() => void series.refetch()} compact />}
        {!series.error && !series.data && <Skeleton height={300} />}
        {series.data && (
          <SeriesChart
            kind="bar"
            categories={keys}
            series={lines}
            axisLabel={axisLabel}
            title={title}
            summary={t(`${kind}.summary`, { hits: pageviews ?? 0, visitors: visitors ?? 0 })}
          />
        )}
      </Panel>
      <div className={classes.places}>
        {(['referrer', 'country', 'device'] as const).map((type) => (
          <AddressPlaces key={type} kind={kind} type={type} visitors={visitors} />
        ))}
      </div>
    </>
  );
}
