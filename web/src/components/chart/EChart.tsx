/**
 * Any ECharts chart in the page's colours, redrawn when they or the size change, still where motion is not wanted.
 * Load it with `lazy`: the library is large. Give `summary` in words: screen readers get it in place of the picture, and
 * the panel's table view has the numbers.
 */
import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { EChartsCoreOption, ECharts } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { type ChartColours, readChartColours } from './chart-colours';
import classes from './EChart.module.css';
import { init } from './echarts-parts';

interface Props {
  /** Builds the options; keep it stable with `useCallback` or `useMemo`. */
  options: (colours: ChartColours) => EChartsCoreOption;
  /** What the chart shows, in a sentence. */
  summary: string;
  /** Pixels; the place's own height where there is none. */
  height?: number;
  /** Index of the chosen data item and of its series. */
  onChoose?: (dataIndex: number, seriesIndex: number, name: string) => void;
  /** Told after each drawing and each change of size, for what stands over the chart. Keep it stable. */
  onLayout?: (drawn: ECharts) => void;
}

export function EChart({ options, summary, height, onChoose, onLayout }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const scheme = useComputedColorScheme();
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const told = useRef(onLayout);
  told.current = onLayout;

  useEffect(() => {
    if (!box.current) return;
    const created = init(box.current);
    chart.current = created;
    const observer = new ResizeObserver(() => {
      created.resize();
      told.current?.(created);
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      created.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (!box.current || !chart.current) return;
    // Also run when the scheme changes: colours are read from the page's style.
    void scheme;
    chart.current.setOption({ animation: !still, animationDuration: 250, ...options(readChartColours(box.current)) }, true);
    onLayout?.(chart.current);
  }, [options, scheme, still, onLayout]);

  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !onChoose) return;
    const choose = (event: { dataIndex: number; seriesIndex?: number; name: string }) => onChoose(event.dataIndex, event.seriesIndex ?? 0, event.name);
    drawn.on('click', choose as (event: unknown) => void);
    return () => {
      drawn.off('click', choose as (event: unknown) => void);
    };
  }, [onChoose]);

  return <div ref={box} className={classes.chart} style={height ? { height } : undefined} role="img" aria-label={summary} />;
}
