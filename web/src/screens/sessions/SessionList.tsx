/** Sessions, the latest first; a row opens its session. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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
import { useOpenScreen } from '@/scope/use-open-screen';
import { usePagedSearch } from '@/scope/use-paged-search';

type Row = Schema<'SessionSummary'>;

const pageSize = 50;

export function SessionList() {
  const scope = useScope();
  const open = useOpenScreen();
  const { search, setSearch, page, setPage } = usePagedSearch();
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/sessions', { websiteId: scope.websiteId }, { ...scope.query, page, pageSize, search: search || undefined }),
    enabled: scope.ready,
  });
  const columns = columnsIn(scope.zone);
  return (
    <Panel
      title={t('sessions.list')}
      id="sessions"
      definition="sessions"
      data={data && panelData(data.data, columns)}
      tools={<SearchField label={t('sessions.search.label')} placeholder={t('sessions.search')} value={search} onChange={setSearch} />}
      padded
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : data ? (
        <DataTable
          title={t('sessions.list')}
          rows={data.data}
          columns={columns}
          onRow={({ id }) => open(`sessions/${id}`)}
          paging={{ page, pageSize, count: data.count, onPage: setPage }}
          empty={<EmptyState title={t('sessions.none')} hint={t('sessions.none.hint')} />}
        />
      ) : (
        <Skeleton height={600} aria-label={t('app.loading')} />
      )}
    </Panel>
  );
}

function columnsIn(zone: string): Column<Row>[] {
  const when = (text: string) => formatMoment(Date.parse(text), zone);
  const named = (type: 'country' | 'browser' | 'device', value: string | null) => (value ? rowText(type, value) : t('label.unknown'));
  return [
    { id: 'lastAt', title: t('sessions.lastAt'), value: ({ lastAt }) => lastAt, show: ({ lastAt }) => when(lastAt), width: 'minmax(128px, 1.5fr)' },
    { id: 'country', title: t('sessions.country'), value: ({ country }) => named('country', country), width: 'minmax(90px, 1.2fr)' },
    { id: 'city', title: t('sessions.city'), value: ({ city }) => city, width: 'minmax(90px, 1fr)', minor: true },
    { id: 'browser', title: t('sessions.browser'), value: ({ browser }) => named('browser', browser), width: 'minmax(90px, 1fr)', minor: true },
    { id: 'os', title: t('sessions.os'), value: ({ os }) => os ?? t('label.unknown'), width: 'minmax(90px, 1fr)', minor: true },
    { id: 'device', title: t('sessions.device'), value: ({ device }) => named('device', device), width: 'minmax(80px, 1.3fr)', minor: true },
    { id: 'visits', title: t('sessions.visits'), value: ({ visits }) => visits, numeric: true, width: '78px' },
    { id: 'views', title: t('sessions.views'), value: ({ views }) => views, numeric: true, width: 'minmax(96px, 1.4fr)', minor: true },
    { id: 'events', title: t('sessions.events'), value: ({ events }) => events, numeric: true, width: '100px', minor: true },
  ];
}
