/** The values of one property of an event, the most frequent first. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { MetricTable } from '@/components/table/MetricTable';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Events.module.css';

export function PropertyValues({ property }: { property: Schema<'EventPropertyTotal'> }) {
  const { websiteId, query, ready } = useScope();
  const { eventName, propertyName, dataType } = property;
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/event-data/values', { websiteId }, { ...query, eventName: eventName ?? undefined, propertyName, dataType }),
    enabled: ready,
  });
  const total = data?.reduce((all, each) => all + each.total, 0);
  const columns: Column<Schema<'ValueTotal'>>[] = [
    { id: 'value', title: t('events.value'), value: ({ value }) => value },
    { id: 'total', title: t('events.count'), value: (row) => row.total, numeric: true },
  ];

  return (
    <Panel title={t('events.valuesOf', { property: propertyName, event: eventName ?? '' })} id="event-values" definition="event-data.values" data={data && panelData(data, columns)}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : !data ? (
        <Skeleton height={300} aria-label={t('app.loading')} />
      ) : (
        <div className={classes.values} tabIndex={0} role="region" aria-label={t('events.valuesOf', { property: propertyName, event: eventName ?? '' })}>
          <MetricTable
            name={propertyName}
            unit={t('events.count')}
            total={total}
            lines={data.map(({ value, total: times }) => ({ id: value ?? '', text: value ?? t('label.none'), value: times }))}
          />
        </div>
      )}
    </Panel>
  );
}
