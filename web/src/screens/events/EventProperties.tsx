/** The properties that events were sent with, and the values of the chosen one. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import classes from './Events.module.css';
import { PropertyValues } from './PropertyValues';

type Property = Schema<'EventPropertyTotal'>;

export function EventProperties() {
  const { websiteId, query, ready } = useScope();
  // One parameter for both, compared with what the list has.
  const [chosen, setChosen] = useParam('property');
  const { data, error, refetch } = useQuery({ ...ask('/api/websites/{websiteId}/event-data/properties', { websiteId }, query), enabled: ready });
  const property = data?.find((each) => keyOf(each) === chosen) ?? data?.[0];
  const columns: Column<Property>[] = [
    { id: 'event', title: t('events.name'), value: ({ eventName }) => eventName, width: 'minmax(90px, 1.2fr)' },
    { id: 'property', title: t('events.property'), value: ({ propertyName }) => propertyName, width: 'minmax(90px, 1.2fr)' },
    { id: 'total', title: t('events.count'), value: ({ total }) => total, numeric: true, width: '80px' },
  ];

  return (
    <div className={classes.columns}>
      <Panel title={t('events.properties')} id="event-properties" definition="event-data.values" data={data && panelData(data, columns)} padded>
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} compact />
        ) : !data ? (
          <Skeleton height={300} aria-label={t('app.loading')} />
        ) : (
          <DataTable
            title={t('events.properties')}
            rows={data}
            rowKey={keyOf}
            columns={columns}
            onRow={(row) => setChosen(keyOf(row))}
            height={340}
            empty={<EmptyState title={t('events.properties.none')} hint={t('events.properties.none.hint')} />}
          />
        )}
      </Panel>
      {property && <PropertyValues property={property} />}
    </div>
  );
}

function keyOf({ eventName, propertyName }: Property): string {
  return `${propertyName}/${eventName ?? ''}`;
}
