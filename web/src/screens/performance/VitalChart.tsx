/** The percentiles of one measure over time. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { ask, type Schema } from '@/api/ask';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatAxisLabel, formatBucket } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { bucketKeys } from '@/time/buckets';
import { percentiles } from './percentiles';
import { formatVital, type Vital } from './vitals';

type Point = Schema<'PerformancePoint'>;

export function VitalChart({ vital }: { vital: Vital }) {
  const { websiteId, seriesQuery, period, unit, zone, ready } = useScope();
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/performance/chart', { websiteId }, { ...seriesQuery, metric: vital }),
    enabled: ready,
  });
  const rows = useMemo(() => {
    const found = new Map(data?.chart.map((point) => [point.t.replace('T', ' ').slice(0, 19), point]));
    return bucketKeys(period.start, period.cut, unit, zone).map((key): Point => ({ p50: null, p75: null, p95: null, ...found.get(key), t: key }));
  }, [data, period, unit, zone]);
  const categories = useMemo(() => rows.map((row) => row.t), [rows]);
  const series = useMemo(() => percentiles.map((each) => ({ name: t(`performance.${each}`), values: rows.map((row) => row[each]) })), [rows]);
  const axisLabel = useCallback((key: string) => formatAxisLabel(key, unit, period.end - period.start), [unit, period]);
  const title = useCallback((key: string) => formatBucket(key, unit), [unit]);
  const show = useCallback((value: number) => formatVital(vital, value), [vital]);
  const columns: Column<Point>[] = [
    { id: 'time', title: t('chart.time'), value: (row) => row.t, show: (row) => title(row.t) },
    ...percentiles.map(
      (each): Column<Point> => ({ id: each, title: t(`performance.${each}`), value: (row) => row[each], show: (row) => (row[each] === null ? '' : show(row[each])), numeric: true }),
    ),
  ];
  return (
    <Panel title={t('performance.chart', { name: t(`performance.${vital}`) })} id="speed" definition="performance" chart data={data && panelData(rows, columns)}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <Skeleton height={300} />}
      {data && (
        <SeriesChart
          categories={categories}
          series={series}
          axisLabel={axisLabel}
          title={title}
          format={show}
          formatAxis={show}
          summary={t('performance.chart.summary', { name: t(`performance.${vital}`) })}
        />
      )}
    </Panel>
  );
}
