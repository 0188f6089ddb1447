/** All boards of one's own, or of a team: opened, made, renamed, copied, deleted. */
import { Anchor, Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconLayoutBoard, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useMayEdit } from '@/api/use-may-edit';
import { AccountScreen } from '@/components/AccountScreen';
import { type Board, boardsKey, boardsPageSize, boardsQuery, createBoard } from '@/components/boards/board';
import { readPanels } from '@/components/boards/board-panels';
import { useTeam } from '@/components/navigation/TeamSwitch';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { SearchField } from '@/components/table/SearchField';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { usePagedSearch } from '@/scope/use-paged-search';
import { ownZone } from '@/time/own-zone';

const BoardMenu = lazy(() => import('@/components/boards/BoardMenu').then((module) => ({ default: module.BoardMenu })));
const BoardDialog = lazy(() => import('@/components/boards/BoardDialog').then((module) => ({ default: module.BoardDialog })));

export function BoardsScreen() {
  const [team] = useTeam();
  const { search, setSearch, page, setPage } = usePagedSearch();
  const [adding, dialog] = useDisclosure(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const { data, error, refetch } = useQuery(boardsQuery(team, page, search));
  const nothing = data?.count === 0 && !search;

  const create = async ({ name, description }: { name: string; description: string }) => {
    const { id } = await createBoard(name, description, team);
    void queryClient.invalidateQueries({ queryKey: boardsKey });
    await navigate({ to: `/boards/${id}`, search: { arrange: '1' } });
  };
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={dialog.open}>
      {t('boards.add')}
    </Button>
  );
  const columns: Column<Board>[] = [
    {
      id: 'name',
      title: t('boards.name'),
      value: ({ name }) => name,
      width: 'minmax(120px, 2fr)',
      show: ({ id, name }) => (
        <Anchor component={Link} size="sm" to={`/boards/${id}`}>
          {name}
        </Anchor>
      ),
    },
    { id: 'description', title: t('boards.description'), value: ({ description }) => description, minor: true },
    { id: 'panels', title: t('boards.panels'), value: ({ parameters }) => readPanels(parameters).length, numeric: true, width: '80px' },
    { id: 'changed', title: t('boards.changed'), value: changedAt, show: (board) => formatDay(Date.parse(changedAt(board)), ownZone()), minor: true, width: '130px' },
    { id: 'actions', title: '', value: () => null, sortable: false, width: '44px', show: withMenu(mayEdit) },
  ];

  return (
    <AccountScreen title={t('boards.title')} lead={t('boards.lead')} tools={nothing ? undefined : add}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={320} radius={10} />}
      {nothing && (
        <EmptyState icon={<IconLayoutBoard size={34} stroke={1.5} />} title={t('boards.none')} hint={t('boards.none.hint')}>
          {add}
        </EmptyState>
      )}
      {data && !nothing && (
        <Panel title={t('boards.title')} padded tools={<SearchField label={t('table.search', { title: t('boards.title') })} placeholder={t('table.searchShort')} value={search} onChange={setSearch} />}>
          <DataTable
            title={t('boards.title')}
            rows={data.data}
            columns={columns}
            rowKey={({ id }) => id}
            paging={{ page, pageSize: boardsPageSize, count: data.count, onPage: setPage }}
            empty={t('table.noMatch', { search })}
          />
        </Panel>
      )}
      <Suspense fallback={null}>{adding && <BoardDialog save={create} onClose={dialog.close} />}</Suspense>
    </AccountScreen>
  );
}

function withMenu(mayEdit: (board: Board) => boolean) {
  return (board: Board) => (
    <Suspense fallback={null}>
      <BoardMenu board={board} mayChange={mayEdit(board)} />
    </Suspense>
  );
}

function changedAt({ updatedAt, createdAt }: Board): string {
  return updatedAt ?? createdAt;
}
