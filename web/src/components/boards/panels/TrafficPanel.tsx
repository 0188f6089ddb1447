/** Page views and visitors over time, with the notes of a website. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { seriesQuery } from '@/api/queries';
import { useMayEdit } from '@/api/use-may-edit';
import { annotationsQuery, notesByBucket, noteText } from '@/components/annotations/annotation';
import { NoteMarks } from '@/components/annotations/NoteMarks';
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

const NotesDialog = lazy(() => import('@/components/annotations/NotesDialog').then((module) => ({ default: module.NotesDialog })));

/** Labels and legend. */
const belowAxis = 52;

interface Props {
  /** Whether there may be notes: links and pixels have none. */
  annotated: boolean;
  frame: PanelFrame;
}

export function TrafficPanel({ annotated, frame: { height, ...frame } }: Props) {
  const { website, websiteId, seriesQuery: query, period, unit, zone, ready } = useScope();
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
  const annotations = useQuery({ ...annotationsQuery(websiteId, period), enabled: ready && annotated });
  const notes = useMemo(() => notesByBucket(annotations.data?.data ?? [], buckets, unit, zone), [annotations.data, buckets, unit, zone]);
  const mayEdit = useMayEdit()(website);
  const [noting, setNoting] = useState(false);
  const rows = panelData<Bucket>(buckets, [
    { id: 'time', title: t('chart.time'), value: ({ key }) => key, show: ({ key }) => title(key) },
    { id: 'pageviews', title: t('chart.pageviews'), value: ({ pageviews }) => pageviews, numeric: true },
    { id: 'visitors', title: t('chart.visitors'), value: ({ visitors }) => visitors, numeric: true },
    ...(notes.size ? [{ id: 'notes', title: t('annotation.note'), value: ({ key }: Bucket) => (notes.get(key) ?? []).map(noteText).join('; ') }] : []),
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
          {...(notes.size ? { over: (centres) => <NoteMarks buckets={buckets} unit={unit} notes={notes} centres={centres} below={belowAxis} onOpen={() => setNoting(true)} /> } : {})}
          summary={t('chart.summary', { from: name(keys[0]), to: name(keys.at(-1)), peak: formatCount(peak?.pageviews ?? 0), when: name(peak?.key) })}
        />
      )}
      <Suspense fallback={null}>{noting && <NotesDialog annotations={[...notes.values()].flat()} mayEdit={mayEdit} onClose={() => setNoting(false)} />}</Suspense>
    </Panel>
  );
}
