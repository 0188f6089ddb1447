/** How often the most frequent custom events happened, over time. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { ask } from '@/api/ask';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatAxisLabel, formatBucket } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { bucketKeys } from '@/time/buckets';
import { linesOf } from './event-series';

/** As many as the chart has colours that can be told apart. */
const shown = 6;

interface Row {
  key: string;
  values: number[];
}

export function EventSeries({ frame }: { frame?: PanelFrame }) {
  const height = frame?.height ?? 300;
  const { websiteId, seriesQuery, ready, period, unit, zone } = useScope();
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/events/series', { websiteId }, { ...seriesQuery, limit: shown }),
    enabled: ready,
  });
  const keys = useMemo(() => bucketKeys(period.start, period.cut, unit, zone), [period, unit, zone]);
  const lines = useMemo(() => linesOf(data ?? [], keys), [data, keys]);
  const axisLabel = useCallback((key: string) => formatAxisLabel(key, unit, period.end - period.start), [unit, period]);
  const title = useCallback((key: string) => formatBucket(key, unit), [unit]);
  const rows = keys.map((key, index): Row => ({ key, values: lines.map(({ values }) => values[index] ?? 0) }));
  const columns: Column<Row>[] = [
    { id: 'time', title: t('events.time'), value: ({ key }) => key, show: ({ key }) => title(key) },
    ...lines.map(({ name }, index): Column<Row> => ({ id: `event-${index}`, title: name, value: ({ values }) => values[index] ?? 0, numeric: true })),
  ];

  return (
    <Panel
      title={frame?.title ?? t('events.series')}
      id={frame?.id ?? 'event-series'}
      hint={frame?.hint}
      tools={frame?.tools}
      definition="events.series"
      chart
      data={lines.length ? panelData(rows, columns) : undefined}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : !data ? (
        <Skeleton height={height} aria-label={t('app.loading')} />
      ) : lines.length === 0 ? (
        <EmptyState title={t('events.none')} hint={t('events.none.hint')} />
      ) : (
        <SeriesChart
          kind="bar"
          stacked
          categories={keys}
          series={lines}
          axisLabel={axisLabel}
          title={title}
          height={height}
          summary={t('events.summary', { names: lines.map(({ name }) => name).join(', ') })}
        />
      )}
    </Panel>
  );
}
