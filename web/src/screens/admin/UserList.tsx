/** All users: found, added, opened and deleted. */
import { ActionIcon, Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Schema } from '@/api/ask';
import { userQuery } from '@/api/queries';
import type { Column } from '@/components/table/column';
import { DeleteUser } from '@/components/users/DeleteUser';
import { roleName } from '@/components/users/user-roles';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { PagedList } from './PagedList';

const AddUser = lazy(() => import('./AddUser').then((module) => ({ default: module.AddUser })));

type Row = Schema<'ListedUser'>;

export function UserList() {
  const { data: me } = useQuery(userQuery());
  const [adding, setAdding] = useState(false);
  const [deleted, setDeleted] = useState<Row>();
  const columns = useMemo((): Column<Row>[] => [
    {
      id: 'username',
      title: t('admin.user.name'),
      value: ({ username }) => username,
      show: ({ id, username }) => (
        <Anchor component={Link} size="sm" to={`/admin/users/${id}`}>
          {username}
        </Anchor>
      ),
      width: 'minmax(90px, 1.2fr)',
    },
    { id: 'role', title: t('admin.user.role'), value: ({ role }) => roleName(role), width: 'minmax(124px, 1fr)' },
    { id: 'websites', title: t('admin.websites'), value: ({ _count }) => _count.websites, numeric: true, minor: true },
    { id: 'created', title: t('admin.created'), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => formatDay(Date.parse(createdAt), ownZone()), minor: true, width: '140px' },
    {
      id: 'actions',
      title: '',
      value: () => null,
      sortable: false,
      width: '48px',
      show: (user) => user.id !== me?.id && (
        <ActionIcon variant="subtle" color="gray" aria-label={t('admin.user.delete.label', { name: user.username })} title={t('admin.user.delete.label', { name: user.username })} onClick={() => setDeleted(user)}>
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      ),
    },
  ], [me?.id]);

  return (
    <>
      <PagedList
        title={t('admin.users')}
        path="/api/admin/users"
        columns={columns}
        tools={
          <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
            {t('admin.user.add')}
          </Button>
        }
      />
      <Suspense fallback={null}>{adding && <AddUser onClose={() => setAdding(false)} />}</Suspense>
      {deleted && <DeleteUser user={deleted} onClose={() => setDeleted(undefined)} />}
    </>
  );
}
