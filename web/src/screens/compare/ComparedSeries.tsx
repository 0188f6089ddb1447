/** Page views or visitors over time: the period as an area, the one before as a dashed line, bucket on bucket. */
import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { seriesQuery as seriesOf } from '@/api/queries';
import type { Query } from '@/api/types';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatAxisLabel, formatBucket, formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { fillBuckets } from '@/time/buckets';
import type { Period } from '@/time/range';

interface Row {
  key: string;
  now: number | null;
  keyBefore: string;
  before: number | null;
}

export function ComparedSeries({ before, queryBefore }: { before: Period; queryBefore: Query }) {
  const { websiteId, seriesQuery, ready, period, unit, zone } = useScope();
  const [chosen, setCounted] = useParam('counted', 'visitors');
  const counted = chosen === 'pageviews' ? 'pageviews' : 'visitors';
  const now = useQuery({ ...seriesOf(websiteId, seriesQuery), enabled: ready });
  const earlier = useQuery({ ...seriesOf(websiteId, { ...queryBefore, unit, timezone: zone }), enabled: ready });
  const problem = now.error ?? earlier.error;
  const rows = useMemo((): Row[] | undefined => {
    if (!now.data || !earlier.data) return undefined;
    const one = fillBuckets(now.data, period, unit, zone);
    // To the end of the period before, although the numbers are cut where this one is.
    const other = fillBuckets(earlier.data, { ...before, unfinished: before.cut < before.end }, unit, zone);
    return one.map((bucket, index) => {
      const then = other[index];
      return { key: bucket.key, now: bucket.future ? null : bucket[counted], keyBefore: then?.key ?? '', before: !then || then.future ? null : then[counted] };
    });
  }, [now.data, earlier.data, period, before, unit, zone, counted]);
  const names = useMemo(() => [formatPeriod(period.start, period.end, zone), formatPeriod(before.start, before.end, zone)] as const, [period, before, zone]);
  const keys = useMemo(() => rows?.map(({ key }) => key) ?? [], [rows]);
  const series = useMemo(
    () => [
      { name: names[0], values: rows?.map((row) => row.now) ?? [] },
      { name: names[1], values: rows?.map((row) => row.before) ?? [], faint: true },
    ],
    [rows, names],
  );
  const axisLabel = useCallback((key: string) => formatAxisLabel(key, unit, period.end - period.start), [unit, period]);
  const title = useCallback((key: string) => formatBucket(key, unit), [unit]);
  const columns: Column<Row>[] = [
    { id: 'time', title: t('compare.time'), value: ({ key }) => key, show: ({ key }) => title(key) },
    { id: 'now', title: names[0], value: (row) => row.now, numeric: true },
    { id: 'timeBefore', title: t('compare.timeBefore'), value: ({ keyBefore }) => keyBefore, show: ({ keyBefore }) => keyBefore && title(keyBefore) },
    { id: 'before', title: names[1], value: (row) => row.before, numeric: true },
  ];

  return (
    <Panel
      title={t('compare.series')}
      id="compared"
      definition={counted === 'visitors' ? 'series.sessions' : 'series.pageviews'}
      chart
      data={rows && panelData(rows, columns)}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t('compare.counted')}
          value={counted}
          onChange={setCounted}
          data={(['visitors', 'pageviews'] as const).map((value) => ({ value, label: t(`figure.${value}`) }))}
        />
      }
    >
      {problem && !rows ? (
        <ErrorState error={problem} onRetry={() => void Promise.all([now.refetch(), earlier.refetch()])} compact />
      ) : rows ? (
        <SeriesChart categories={keys} series={series} axisLabel={axisLabel} title={title} summary={t('compare.summary', { now: names[0], before: names[1] })} />
      ) : (
        <Skeleton height={300} aria-label={t('app.loading')} />
      )}
    </Panel>
  );
}
