/** Page views and visitors over time, as bars or as a table, per unit of choice. */
import { ActionIcon, SegmentedControl, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChartBar, IconDownload, IconNote, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useMayEdit } from '@/api/use-may-edit';
import { seriesQuery } from '@/api/queries';
import { DefinitionHint } from '@/components/definition/DefinitionHint';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { downloadCsv } from '@/csv/download-csv';
import { t } from '@/messages/message';
import { useParam } from '@/scope/use-param';
import { type Bucket, fillBuckets } from '@/time/buckets';
import { isUnit } from '@/time/units';
import { type Scope, useScope } from '@/scope/scope';
import { annotationsQuery, notesByBucket } from '@/components/annotations/annotation';
import classes from './ChartPanel.module.css';
import { ChartTable } from './ChartTable';
import { canZoom, zoomChoice } from './zoom';

const BarsOverTime = lazy(() => import('./BarsOverTime').then((module) => ({ default: module.BarsOverTime })));
const NotesDialog = lazy(() => import('@/components/annotations/NotesDialog').then((module) => ({ default: module.NotesDialog })));

export function ChartPanel() {
  const scope = useScope();
  const { period, unit, zone } = scope;
  const [view, setView] = useParam('view', 'chart');
  const series = useQuery({ ...seriesQuery(scope.websiteId, scope.seriesQuery), enabled: scope.ready });
  const buckets = useMemo(
    () => series.data && fillBuckets(series.data, period, unit, zone),
    [series.data, period, unit, zone],
  );
  const annotations = useQuery({ ...annotationsQuery(scope.websiteId, period), enabled: scope.ready });
  const notes = useMemo(() => notesByBucket(annotations.data?.data ?? [], buckets ?? [], unit, zone), [annotations.data, buckets, unit, zone]);
  const mayEdit = useMayEdit()(scope.website);
  const [noting, setNoting] = useState(false);
  const openNotes = useCallback(() => setNoting(true), []);
  const zoom = canZoom(unit)
    ? (key: string) => scope.change({ choice: zoomChoice(key, unit), unit: undefined })
    : undefined;

  return (
    <Panel
      title={t('chart.heading')}
      hint={<DefinitionHint id="series.sessions" name={t('chart.visitors')} />}
      tools={<Tools scope={scope} buckets={buckets} view={view} setView={setView} onNotes={mayEdit || notes.size > 0 ? openNotes : undefined} />}
    >
      <div className={classes.body}>
        {series.isError && !buckets && (
          <ErrorState error={series.error} onRetry={() => void series.refetch()} compact />
        )}
        {!series.isError && !buckets && <Skeleton height="100%" />}
        {buckets && view === 'table' && (
          <ChartTable buckets={buckets} unit={unit} notes={notes} onZoom={zoom} />
        )}
        {buckets && view === 'chart' && (
          <Suspense fallback={<Skeleton height="100%" />}>
            <BarsOverTime buckets={buckets} unit={unit} notes={notes} onNotes={openNotes} onZoom={zoom} />
          </Suspense>
        )}
      </div>
      <Suspense fallback={null}>{noting && <NotesDialog annotations={[...notes.values()].flat()} mayEdit={mayEdit} onClose={() => setNoting(false)} />}</Suspense>
    </Panel>
  );
}

interface ToolsProps {
  scope: Scope;
  buckets: Bucket[] | undefined;
  view: string;
  setView: (view: string) => void;
  /** Undefined where there are none to read and none may be written. */
  onNotes: (() => void) | undefined;
}

function Tools({ scope, buckets, view, setView, onNotes }: ToolsProps) {
  const { unit, unitsOffered } = scope;
  const toggle = view === 'table' ? t('chart.asChart') : t('chart.asTable');
  return (
    <div className={classes.tools}>
      <span className={classes.legend} aria-hidden>
        <i className={classes.pageviews} /> {t('chart.pageviews')}
        <i className={classes.visitors} /> {t('chart.visitors')}
      </span>
      {unitsOffered.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('chart.unit')}
          value={unit}
          onChange={(next) => isUnit(next) && scope.change({ unit: next })}
          data={unitsOffered.map((value) => ({ value, label: t(`chart.unit.${value}`) }))}
        />
      )}
      {onNotes && (
        <Tooltip label={t('annotation.open')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('annotation.open')} onClick={onNotes}>
            <IconNote size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
      {view === 'table' && (
        <Tooltip label={t('action.download')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('action.download')}
            disabled={!buckets}
            onClick={() => buckets && downloadBuckets(buckets)}
          >
            <IconDownload size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={toggle}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={toggle}
          onClick={() => setView(view === 'table' ? 'chart' : 'table')}
        >
          {view === 'table' ? <IconChartBar size={17} stroke={1.7} /> : <IconTable size={17} stroke={1.7} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function downloadBuckets(buckets: Bucket[]) {
  downloadCsv(
    'traffic.csv',
    [t('chart.time'), t('chart.pageviews'), t('chart.visitors')],
    buckets.filter((bucket) => !bucket.future).map((bucket) => [bucket.key, bucket.pageviews, bucket.visitors]),
  );
}
