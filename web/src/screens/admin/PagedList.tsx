/** One of the lists of everything: searched and paged by the server, with skeleton, error and nothing found. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { SearchField } from '@/components/table/SearchField';
import { t } from '@/messages/message';
import { usePagedSearch } from '@/scope/use-paged-search';

interface Rows {
  '/api/admin/users': Schema<'ListedUser'>;
  '/api/admin/teams': Schema<'ListedTeam'>;
  '/api/admin/websites': Schema<'Website'>;
}

interface Props<Path extends keyof Rows> {
  title: string;
  path: Path;
  columns: Column<Rows[Path]>[];
  tools?: ReactNode;
}

const pageSize = 25;

export function PagedList<Path extends keyof Rows>({ title, path, columns, tools }: Props<Path>) {
  const { page, setPage, search, setSearch } = usePagedSearch();
  const { data, error, refetch } = useQuery(ask<keyof Rows>(path, {}, { page, pageSize, search: search || undefined }));
  const rows = data?.data as Rows[Path][] | undefined;
  return (
    <Panel
      title={title}
      padded
      tools={
        <>
          <SearchField label={t('table.search', { title })} placeholder={t('table.searchShort')} value={search} onChange={setSearch} />
          {tools}
        </>
      }
    >
      {error && !rows && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!error && !rows && <Skeleton height={320} />}
      {rows && (
        <DataTable
          title={title}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          height={1000}
          empty={search ? t('table.noMatch', { search }) : t('table.none')}
          paging={{ page, pageSize, count: data?.count ?? 0, onPage: setPage }}
        />
      )}
    </Panel>
  );
}
