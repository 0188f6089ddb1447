/** Page views and visitors of each of the last thirty minutes. */
import { useMemo } from 'react';
import type { Schema } from '@/api/ask';
import { SeriesChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { Column } from '@/components/table/column';
import { formatAxisLabel, formatBucket } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { bucketKeys } from '@/time/buckets';
import { MINUTE } from '@/time/zone';

interface Props {
  series: Schema<'Series'>;
  /** The moment of the answer (ms). */
  now: number;
  totals: { views: number; visitors: number };
}

interface Minute {
  key: string;
  views: number;
  visitors: number;
}

const axisLabel = (key: string) => formatAxisLabel(key, 'minute', 0);
const inFull = (key: string) => formatBucket(key, 'minute');

export function MinutesChart({ series, now, totals }: Props) {
  const { zone } = useScope();
  const minutes = useMemo(() => {
    const views = new Map(series.views.map(({ x, y }) => [x, y]));
    const visitors = new Map(series.visitors.map(({ x, y }) => [x, y]));
    return bucketKeys(now - 30 * MINUTE, now, 'minute', zone).map((key): Minute => ({ key, views: views.get(key) ?? 0, visitors: visitors.get(key) ?? 0 }));
  }, [series, now, zone]);
  const [categories, lines] = useMemo(
    () => [
      minutes.map(({ key }) => key),
      [
        { name: t('realtime.views'), values: minutes.map(({ views }) => views) },
        { name: t('realtime.visitors'), values: minutes.map(({ visitors }) => visitors) },
      ],
    ],
    [minutes],
  );
  const columns: Column<Minute>[] = [
    { id: 'minute', title: t('realtime.minute'), value: ({ key }) => inFull(key) },
    { id: 'views', title: t('realtime.views'), value: ({ views }) => views, numeric: true },
    { id: 'visitors', title: t('realtime.visitors'), value: ({ visitors }) => visitors, numeric: true },
  ];
  return (
    <Panel title={t('realtime.chart')} id="minutes" definition="series.pageviews" data={panelData(minutes, columns)} chart>
      <SeriesChart
        categories={categories}
        series={lines}
        kind="bar"
        axisLabel={axisLabel}
        title={inFull}
        height={220}
        summary={t('realtime.chart.summary', { views: totals.views, visitors: totals.visitors })}
      />
    </Panel>
  );
}
