/** Every page view and custom event, the latest first; a row shows the event with its data (`?shown=<id>`). */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { SearchField } from '@/components/table/SearchField';
import { formatMoment } from '@/format/date';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { usePagedSearch } from '@/scope/use-paged-search';
import { useParam } from '@/scope/use-param';

type Row = Schema<'ListedEvent'>;

const EventDialog = lazy(() => import('./EventDialog').then((module) => ({ default: module.EventDialog })));
const pageSize = 50;
const pageView = 1;

export function EventList() {
  const scope = useScope();
  const { search, setSearch, page, setPage } = usePagedSearch();
  const [shown, setShown] = useParam('shown');
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/events', { websiteId: scope.websiteId }, { ...scope.query, page, pageSize, search: search || undefined }),
    enabled: scope.ready,
  });
  const columns = columnsIn(scope.zone);
  return (
    <>
      <Panel
        title={t('events.list')}
        id="events"
        definition="events"
        data={data && panelData(data.data, columns)}
        tools={<SearchField label={t('events.search.label')} placeholder={t('events.search')} value={search} onChange={setSearch} />}
        padded
      >
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} compact />
        ) : data ? (
          <DataTable
            title={t('events.list')}
            rows={data.data}
            rowKey={({ id }) => id}
            columns={columns}
            onRow={({ id }) => setShown(id)}
            paging={{ page, pageSize, count: data.count, onPage: setPage }}
            empty={<EmptyState title={t('events.list.none')} hint={t('events.list.none.hint')} />}
          />
        ) : (
          <Skeleton height={420} aria-label={t('app.loading')} />
        )}
      </Panel>
      <Suspense fallback={null}>
        {shown && data && <EventDialog eventId={shown} event={data.data.find(({ id }) => id === shown)} onClose={() => setShown('')} />}
      </Suspense>
    </>
  );
}

function columnsIn(zone: string): Column<Row>[] {
  const when = (text: string) => formatMoment(Date.parse(text), zone);
  const named = (type: 'country' | 'browser' | 'device', value: string | null) => (value ? rowText(type, value) : t('label.unknown'));
  return [
    { id: 'createdAt', title: t('events.time'), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => when(createdAt), width: 'minmax(136px, 1.3fr)' },
    { id: 'kind', title: t('events.kind'), value: ({ eventType }) => t(eventType === pageView ? 'events.pageView' : 'events.event'), width: '112px', minor: true },
    { id: 'name', title: t('events.what'), value: ({ eventName, urlPath }) => eventName || urlPath, width: 'minmax(120px, 2fr)' },
    { id: 'page', title: t('events.page'), value: ({ urlPath }) => urlPath, width: 'minmax(120px, 1.5fr)', minor: true },
    { id: 'country', title: t('events.country'), value: ({ country }) => named('country', country), width: 'minmax(100px, 1fr)', minor: true },
    { id: 'browser', title: t('events.browser'), value: ({ browser }) => named('browser', browser), width: 'minmax(90px, 1fr)', minor: true },
    { id: 'device', title: t('events.device'), value: ({ device }) => named('device', device), width: 'minmax(80px, 0.8fr)', minor: true },
  ];
}
