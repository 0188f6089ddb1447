/** What ECharts is told to draw. In: buckets, unit, colours; out: its options. */
import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { formatAxisLabel } from '@/format/date';
import { formatShort } from '@/format/number';
import { t } from '@/messages/message';
import type { Bucket } from '@/time/buckets';
import type { Unit } from '@/time/units';
import { HOUR } from '@/time/zone';
import { bucketTooltip } from './bucket-tooltip';

export type BarOptions = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

export interface Colours {
  pageviews: string;
  visitors: string;
  text: string;
  line: string;
  hover: string;
  font: string;
}

/** The colours that the page's style gives at an element. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    pageviews: read('--k-pageviews'),
    visitors: read('--k-visitors'),
    text: read('--k-muted'),
    line: read('--k-line'),
    hover: read('--k-bar'),
    font: style.fontFamily,
  };
}

export function barOptions(
  buckets: Bucket[],
  unit: Unit,
  colours: Colours,
  { animate, zoomable }: { animate: boolean; zoomable: boolean },
): BarOptions {
  const span = unit === 'hour' ? buckets.length * HOUR : 0;
  // What is not over yet is drawn lighter, so that its height is not taken for a drop.
  const values = (pick: (bucket: Bucket) => number) =>
    buckets.map((bucket) => ({
      value: bucket.future ? '-' : pick(bucket),
      ...(bucket.running ? { itemStyle: { opacity: 0.55 } } : {}),
    }));
  const bar = { type: 'bar', barMaxWidth: 76, cursor: zoomable ? 'pointer' : 'default', emphasis: { disabled: true } } as const;
  const text = { color: colours.text, fontFamily: colours.font, fontSize: 12 };

  return {
    animation: animate,
    animationDuration: 250,
    grid: { left: 4, right: 16, top: 14, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: buckets.map((bucket) => bucket.key),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text, hideOverlap: true, formatter: (key: string) => formatAxisLabel(key, unit, span) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text, formatter: formatShort },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.hover, opacity: 0.5 } },
      confine: true,
      transitionDuration: animate ? 0.15 : 0,
      className: 'kokumi-chart-tooltip',
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      formatter: (points) => {
        const index = Array.isArray(points) ? points[0]?.dataIndex : points.dataIndex;
        return bucketTooltip(buckets[index ?? 0], unit, zoomable);
      },
    },
    series: [
      {
        ...bar,
        name: t('chart.pageviews'),
        data: values((bucket) => bucket.pageviews),
        barCategoryGap: '22%',
        itemStyle: { color: colours.pageviews, borderRadius: [3, 3, 0, 0] },
      },
      {
        ...bar,
        name: t('chart.visitors'),
        data: values((bucket) => bucket.visitors),
        // On top of the page views: there is never a visitor without one.
        barGap: '-100%',
        itemStyle: { color: colours.visitors, borderRadius: [3, 3, 0, 0] },
      },
    ],
  };
}
