/** Page views and visitors over time. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { seriesQuery } from '@/api/queries';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { ErrorState } from '@/components/states/ErrorState';
import { formatAxisLabel, formatBucket } from '@/format/date';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { type Bucket, fillBuckets } from '@/time/buckets';

export function TrafficPanel({ frame: { height, ...frame } }: { frame: PanelFrame }) {
  const { websiteId, seriesQuery: query, period, unit, zone, ready } = useScope();
  const { data, error, refetch } = useQuery({ ...seriesQuery(websiteId, query), enabled: ready });
  const buckets = useMemo(() => (data ? fillBuckets(data, period, unit, zone).filter(({ future }) => !future) : []), [data, period, unit, zone]);
  const keys = useMemo(() => buckets.map(({ key }) => key), [buckets]);
  const lines = useMemo(
    () => [
      { name: t('chart.pageviews'), values: buckets.map(({ pageviews }) => pageviews) },
      { name: t('chart.visitors'), values: buckets.map(({ visitors }) => visitors) },
    ],
    [buckets],
  );
  const axisLabel = useCallback((key: string) => formatAxisLabel(key, unit, period.end - period.start), [unit, period]);
  const title = useCallback((key: string) => formatBucket(key, unit), [unit]);
  const rows = panelData<Bucket>(buckets, [
    { id: 'time', title: t('chart.time'), value: ({ key }) => key, show: ({ key }) => title(key) },
    { id: 'pageviews', title: t('chart.pageviews'), value: ({ pageviews }) => pageviews, numeric: true },
    { id: 'visitors', title: t('chart.visitors'), value: ({ visitors }) => visitors, numeric: true },
  ]);
  const peak = buckets.reduce<Bucket | undefined>((best, bucket) => (best && best.pageviews >= bucket.pageviews ? best : bucket), undefined);
  const name = (key: string | undefined) => (key ? title(key) : '');
  return (
    <Panel {...frame} definition="series.pageviews" chart data={data && rows}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <Skeleton height={height} aria-label={t('app.loading')} />}
      {data && (
        <SeriesChart
          kind="area"
          categories={keys}
          series={lines}
          axisLabel={axisLabel}
          title={title}
          height={height}
          summary={t('chart.summary', { from: name(keys[0]), to: name(keys.at(-1)), peak: formatCount(peak?.pageviews ?? 0), when: name(peak?.key) })}
        />
      )}
    </Panel>
  );
}
