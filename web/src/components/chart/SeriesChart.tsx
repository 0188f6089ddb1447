/** Series over buckets of time or over names, as lines, areas or (stacked) bars. */
import type { ECharts } from 'echarts/core';
import { type ReactNode, useCallback, useState } from 'react';
import { formatCount, formatShort } from '@/format/number';
import { EChart } from './EChart';
import classes from './SeriesChart.module.css';
import { chartTooltip, tooltipBase } from './tooltip';

export interface Series {
  name: string;
  /** One value for each category; null leaves a gap. */
  values: (number | null)[];
  /** Drawn dashed, for a period of comparison. */
  faint?: boolean;
}

interface Props {
  /** Raw keys, in order: bucket keys or names. */
  categories: string[];
  series: Series[];
  kind?: 'line' | 'area' | 'bar';
  stacked?: boolean;
  /** A key in short, for the axis. */
  axisLabel?: (key: string) => string;
  /** A key in full, for the tooltip. */
  title?: (key: string) => string;
  format?: (value: number) => string;
  formatAxis?: (value: number) => string;
  summary: string;
  height?: number;
  onChoose?: (key: string) => void;
  /** What stands over the chart, given where the middle of each category is, in pixels from the left. */
  over?: (centres: readonly number[]) => ReactNode;
}

const same = (key: string) => key;

export function SeriesChart({ categories, series, kind = 'line', stacked = false, axisLabel = same, title = same, format = formatCount, formatAxis = formatShort, summary, height = 300, onChoose, over }: Props) {
  const [centres, setCentres] = useState<number[]>([]);
  const options = useCallback(
    (colours: Parameters<Parameters<typeof EChart>[0]['options']>[0]) => {
      const text = { color: colours.text, fontFamily: colours.font, fontSize: 12 };
      return {
        color: colours.series,
        grid: { left: 4, right: 20, top: 14, bottom: series.length > 1 ? 30 : 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        legend: series.length > 1 ? { bottom: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, textStyle: text, type: 'scroll', pageIconColor: colours.text, pageTextStyle: text } : undefined,
        xAxis: {
          type: 'category',
          data: categories,
          boundaryGap: kind === 'bar',
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colours.line } },
          axisLabel: { ...text, hideOverlap: true, formatter: axisLabel },
        },
        // Nobody counts in fractions, however few there are.
        yAxis: { type: 'value', splitNumber: 4, ...(format === formatCount ? { minInterval: 1 } : {}), splitLine: { lineStyle: { color: colours.line } }, axisLabel: { ...text, formatter: formatAxis } },
        tooltip: {
          ...tooltipBase,
          trigger: 'axis',
          formatter: (points: { dataIndex: number }[]) => {
            const index = points[0]?.dataIndex ?? 0;
            const lines = series.flatMap(({ name, values }, colour) => {
              const value = values[index];
              return value === null || value === undefined ? [] : [{ name, value: format(value), colour }];
            });
            return chartTooltip(title(categories[index] ?? ''), lines);
          },
        },
        series: series.map(({ name, values, faint }) => ({
          name,
          data: values,
          type: kind === 'bar' ? 'bar' : 'line',
          ...(stacked ? { stack: 'all' } : {}),
          ...(kind === 'area' ? { areaStyle: { opacity: 0.22 } } : {}),
          showSymbol: values.length < 2,
          barMaxWidth: 60,
          lineStyle: { width: 2, type: faint ? 'dashed' : 'solid', opacity: faint ? 0.6 : 1 },
          emphasis: { disabled: true },
        })),
      };
    },
    [categories, series, kind, stacked, axisLabel, title, format, formatAxis],
  );
  const choose = useCallback((index: number) => categories[index] !== undefined && onChoose?.(categories[index]), [categories, onChoose]);
  const measure = useCallback((drawn: ECharts) => setCentres(categories.map((_, index) => Number(drawn.convertToPixel({ xAxisIndex: 0 }, index)))), [categories]);
  const chart = <EChart options={options} summary={summary} height={height} {...(onChoose ? { onChoose: choose } : {})} {...(over ? { onLayout: measure } : {})} />;
  if (!over) return chart;
  return (
    <div className={classes.place}>
      {chart}
      {over(centres)}
    </div>
  );
}
