/** All boards of one's own, or of a team: opened, made, renamed, copied, deleted. */
import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconLayoutBoard, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { AccountScreen } from '@/components/AccountScreen';
import { boardsKey, boardsPageSize, boardsQuery, createBoard } from '@/components/boards/board';
import { useTeam } from '@/components/navigation/TeamSwitch';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { SearchField } from '@/components/table/SearchField';
import { t } from '@/messages/message';
import { usePagedSearch } from '@/scope/use-paged-search';

const BoardDialog = lazy(() => import('@/components/boards/BoardDialog').then((module) => ({ default: module.BoardDialog })));
const BoardTable = lazy(() => import('./BoardTable').then((module) => ({ default: module.BoardTable })));

export function BoardsScreen() {
  const [team] = useTeam();
  const { search, setSearch, page, setPage } = usePagedSearch();
  const [adding, dialog] = useDisclosure(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
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
        <Panel
          title={t('boards.title')}
          padded
          tools={<SearchField label={t('table.search', { title: t('boards.title') })} placeholder={t('table.searchShort')} value={search} onChange={setSearch} />}
        >
          <Suspense fallback={<Skeleton height={160} />}>
            <BoardTable boards={data.data} search={search} paging={{ page, pageSize: boardsPageSize, count: data.count, onPage: setPage }} />
          </Suspense>
        </Panel>
      )}
      <Suspense fallback={null}>{adding && <BoardDialog save={create} onClose={dialog.close} />}</Suspense>
    </AccountScreen>
  );
}
