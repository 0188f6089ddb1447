/** Boards as rows, each with what can be done with it. */
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMayEdit } from '@/api/use-may-edit';
import type { Board } from '@/components/boards/board';
import { readPanels } from '@/components/boards/board-panels';
import { BoardMenu } from '@/components/boards/BoardMenu';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import type { PagingProps } from '@/components/table/Paging';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';

interface Props {
  boards: Board[];
  search: string;
  paging: PagingProps;
}

export function BoardTable({ boards, search, paging }: Props) {
  const mayEdit = useMayEdit();
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
    { id: 'actions', title: '', value: () => null, show: (board) => <BoardMenu board={board} mayChange={mayEdit(board)} />, sortable: false, width: '48px' },
  ];
  return <DataTable title={t('boards.title')} rows={boards} columns={columns} rowKey={({ id }) => id} paging={paging} empty={t('table.noMatch', { search })} />;
}

function changedAt({ updatedAt, createdAt }: Board): string {
  return updatedAt ?? createdAt;
}
