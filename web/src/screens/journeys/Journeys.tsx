/** What to look for, the flows from step to step, and the most frequent journeys. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { ask, type Schema } from '@/api/ask';
import { SankeyChart } from '@/components/chart/lazy-charts';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { flowsOf, itemOf } from './flows';
import { JourneyChoice } from './JourneyChoice';
import classes from './Journeys.module.css';

type Journey = Schema<'Journey'>;

const perStep = 8;

export function Journeys() {
  const { websiteId, query, ready } = useScope();
  const [wanted, setSteps] = useParam('steps', '5');
  const [start, setStart] = useParam('start');
  const [end, setEnd] = useParam('end');
  const steps = /^[2-7]$/.test(wanted) ? wanted : '5';
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/journeys', { websiteId }, { ...query, steps, startStep: start || undefined, endStep: end || undefined }),
    enabled: ready,
  });
  const flows = useMemo(() => flowsOf(data ?? [], perStep), [data]);
  const label = useCallback((node: string) => itemOf(node) || t('journeys.others'), []);
  const columns: Column<Journey>[] = [
    { id: 'journey', title: t('journeys.journey'), value: ({ items }) => items.filter((item) => item !== null).join(' → '), width: 'minmax(180px, 4fr)' },
    { id: 'count', title: t('journeys.visits'), value: ({ count }) => count, show: ({ count }) => formatCount(count), numeric: true, width: '80px' },
  ];
  const shown = data && panelData(data, columns);

  const choice = <JourneyChoice steps={steps} onSteps={setSteps} start={start} onStart={setStart} end={end} onEnd={setEnd} journeys={data ?? []} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Panel title={t('journeys.choice')} quietTitle padded>
        {choice}
      </Panel>
      <Panel title={t('journeys.flows')} id="flows" definition="journey" chart data={shown}>
        {!data ? (
          <Skeleton height={460} aria-label={t('app.loading')} />
        ) : flows.links.length === 0 ? (
          <EmptyState title={t('journeys.none')} hint={t('journeys.none.hint')} />
        ) : (
          <div className={classes.scroll} role="region" aria-label={t('journeys.flows')} tabIndex={0}>
            <div className={classes.chart}>
              <SankeyChart nodes={flows.nodes} links={flows.links} label={label} height={460} summary={t('journeys.summary', { count: data.length })} />
            </div>
          </div>
        )}
      </Panel>
      {data && data.length > 0 && (
        <Panel title={t('journeys.list')} id="journeys" definition="journey" data={shown} padded>
          <DataTable title={t('journeys.list')} rows={data} columns={columns} search />
        </Panel>
      )}
    </>
  );
}
