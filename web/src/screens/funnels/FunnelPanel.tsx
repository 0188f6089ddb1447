/** One funnel: its conversion, and a bar for each step with those who left before it. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { SavedActions } from '@/components/saved/SavedActions';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatRate } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { conversion, type Funnel, type Result } from './funnel';
import { FunnelBars } from './FunnelBars';
import classes from './FunnelPanel.module.css';

interface Props {
  funnel: Funnel;
  onEdit: () => void;
  onDelete: () => void;
}

export function FunnelPanel({ funnel, onEdit, onDelete }: Props) {
  const scope = useScope();
  const { window, steps } = funnel.definition;
  const query = { ...scope.query, window, steps: JSON.stringify(steps) };
  const { data, error, refetch } = useQuery({ ...ask('/api/websites/{websiteId}/funnels/stats', { websiteId: scope.websiteId }, query), enabled: scope.ready });
  const shown = useMemo(() => data && panelData(data, columns()), [data]);

  return (
    <Panel title={funnel.name} id={`funnel-${funnel.id}`} definition="funnel" data={shown} padded tools={<SavedActions name={funnel.name} onEdit={onEdit} onDelete={onDelete} />}>
      {error && !data ? (
        <ErrorState compact error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={180} />
      ) : (
        <>
          <p className={classes.conversion}>
            <strong>{formatRate(conversion(data))}</strong> {t('funnels.conversion', { count: data.at(-1)?.visitors ?? 0, all: data[0]?.visitors ?? 0 })}{' '}
            <span className={classes.muted}>{t('funnels.within', { minutes: window })}</span>
          </p>
          {funnel.description && <p className={classes.muted}>{funnel.description}</p>}
          <FunnelBars results={data} />
        </>
      )}
    </Panel>
  );
}

function columns(): Column<Result>[] {
  return [
    { id: 'step', title: t('funnels.step'), value: ({ value }) => value },
    { id: 'type', title: t('funnels.type'), value: ({ type }) => t(`saved.type.${type}`) },
    { id: 'visitors', title: t('funnels.visitors'), value: ({ visitors }) => visitors, numeric: true },
    { id: 'dropped', title: t('funnels.dropped'), value: ({ dropped }) => dropped, numeric: true },
    { id: 'dropoff', title: t('funnels.dropoff'), value: ({ dropoff }) => dropoff, numeric: true },
    { id: 'remaining', title: t('funnels.remaining'), value: ({ remaining }) => remaining, numeric: true },
  ];
}
