/** Sales over time, stacked by event. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { ask } from '@/api/ask';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatAxisLabel, formatBucket } from '@/format/date';
import { formatMoney } from '@/format/money';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { bucketKeys } from '@/time/buckets';
import { type Sales, salesByBucket } from './revenue-series';

export function RevenueChart({ currency }: { currency: string }) {
  const { websiteId, seriesQuery, period, unit, zone, ready } = useScope();
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/revenue/chart', { websiteId }, { ...seriesQuery, currency }),
    enabled: ready,
  });
  const { events, rows } = useMemo(
    () => salesByBucket(data?.chart ?? [], bucketKeys(period.start, period.cut, unit, zone), t('revenue.other')),
    [data, period, unit, zone],
  );
  const categories = useMemo(() => rows.map(({ key }) => key), [rows]);
  const series = useMemo(() => events.map((name, index) => ({ name: name || t('label.none'), values: rows.map(({ values }) => values[index] ?? 0) })), [events, rows]);
  const axisLabel = useCallback((key: string) => formatAxisLabel(key, unit, period.end - period.start), [unit, period]);
  const title = useCallback((key: string) => formatBucket(key, unit), [unit]);
  const money = useCallback((value: number) => formatMoney(value, currency), [currency]);
  const short = useCallback((value: number) => formatMoney(value, currency, true), [currency]);
  const columns: Column<Sales>[] = [
    { id: 'time', title: t('chart.time'), value: ({ key }) => key, show: ({ key }) => title(key) },
    ...(events.length > 1
      ? events.map((name, index): Column<Sales> => ({ id: `event-${name}`, title: name || t('label.none'), value: ({ values }) => values[index] ?? 0, show: ({ values }) => money(values[index] ?? 0), numeric: true, minor: true }))
      : []),
    { id: 'total', title: t('revenue.sum'), value: (row) => row.total, show: (row) => money(row.total), numeric: true },
    { id: 'count', title: t('revenue.count'), value: ({ count }) => count, numeric: true },
  ];
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  return (
    <Panel title={t('revenue.chart')} id="sales" definition="revenue" chart data={data && panelData(rows, columns)}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <Skeleton height={300} />}
      {data && (
        <SeriesChart
          kind="bar"
          stacked
          categories={categories}
          series={series}
          axisLabel={axisLabel}
          title={title}
          format={money}
          formatAxis={short}
          summary={t('revenue.chart.summary', { total: money(total), count: rows.reduce((sum, { count }) => sum + count, 0) })}
        />
      )}
    </Panel>
  );
}
