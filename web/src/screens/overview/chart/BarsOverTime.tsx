/** The bar chart: visitors drawn inside the page views of the same bucket. A bar leads into its day or month. */
import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bucket } from '@/time/buckets';
import type { Unit } from '@/time/units';
import { formatBucket } from '@/format/date';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import type { Notes } from '@/components/annotations/annotation';
import { NoteMarks } from '@/components/annotations/NoteMarks';
import classes from './BarsOverTime.module.css';
import { barOptions, readColours } from './bar-options';
import { init } from './echarts-parts';

interface Props {
  buckets: Bucket[];
  unit: Unit;
  notes: Notes;
  onNotes: () => void;
  onZoom?: (key: string) => void;
}

export function BarsOverTime({ buckets, unit, notes, onNotes, onZoom }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  const scheme = useComputedColorScheme();
  const { colorScheme } = useMantineColorScheme();
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false });
  const [centres, setCentres] = useState<number[]>([]);
  /** Where the middle of each bar is, for what stands over the chart. */
  const measure = useCallback(
    (drawn: ReturnType<typeof init>) => setCentres(buckets.map((_, index) => Number(drawn.convertToPixel({ xAxisIndex: 0 }, index)))),
    [buckets],
  );
  const measured = useRef(measure);
  measured.current = measure;

  useEffect(() => {
    if (!box.current) return;
    const created = init(box.current);
    chart.current = created;
    const observer = new ResizeObserver(() => {
      created.resize();
      measured.current(created);
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
    // Also run when the colours change: they are read from the page's style.
    void [scheme, colorScheme];
    chart.current.setOption(barOptions(buckets, unit, readColours(box.current), { animate: !still, zoomable: Boolean(onZoom) }), true);
    measure(chart.current);
  }, [buckets, unit, scheme, colorScheme, still, onZoom, measure]);

  useEffect(() => {
    const zr = chart.current?.getZr();
    if (!zr || !onZoom) return;
    const click = (event: { offsetX: number; offsetY: number }) => {
      const point = [event.offsetX, event.offsetY];
      if (!chart.current?.containPixel('grid', point)) return;
      const [index] = chart.current.convertFromPixel('grid', point) as number[];
      const bucket = buckets[Math.round(index ?? -1)];
      if (bucket && !bucket.future) onZoom(bucket.key);
    };
    zr.on('click', click);
    return () => zr.off('click', click);
  }, [buckets, onZoom]);

  return (
    <div className={classes.place}>
      <div ref={box} className={classes.chart} role="img" aria-label={summary(buckets, unit)} />
      <NoteMarks buckets={buckets} unit={unit} notes={notes} centres={centres} onOpen={onNotes} />
    </div>
  );
}

function summary(buckets: Bucket[], unit: Unit): string {
  const peak = buckets.reduce<Bucket | undefined>((best, bucket) => (best && best.pageviews >= bucket.pageviews ? best : bucket), undefined);
  const name = (bucket: Bucket | undefined) => (bucket ? formatBucket(bucket.key, unit) : '');
  return t('chart.summary', {
    from: name(buckets[0]),
    to: name(buckets.at(-1)),
    peak: formatCount(peak?.pageviews ?? 0),
    when: name(peak),
  });
}
