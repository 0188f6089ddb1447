/** What the site said of the visitor with `identify`. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type AnswerOf, ask } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

type Property = AnswerOf<'/api/websites/{websiteId}/sessions/{sessionId}/properties'>[number];

export function Properties({ sessionId }: { sessionId: string }) {
  const { websiteId } = useScope();
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/sessions/{sessionId}/properties', { websiteId, sessionId }));
  const columns: Column<Property>[] = [
    { id: 'property', title: t('session.property'), value: ({ dataKey }) => dataKey, width: 'minmax(90px, 1fr)' },
    { id: 'value', title: t('session.value'), value: (row) => row.stringValue ?? row.numberValue ?? row.dateValue, width: 'minmax(110px, 2fr)' },
  ];
  return (
    <Panel title={t('session.properties')} id="properties" definition="session-data.values" data={data && panelData(data, columns)} padded>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : !data ? (
        <Skeleton height={120} aria-label={t('app.loading')} />
      ) : data.length === 0 ? (
        <EmptyState title={t('session.properties.none')} hint={t('session.properties.none.hint')} />
      ) : (
        <DataTable title={t('session.properties')} rows={data} columns={columns} />
      )}
    </Panel>
  );
}
