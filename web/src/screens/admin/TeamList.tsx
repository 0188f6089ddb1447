/** All teams, with their owners and how much there is in them. */
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Schema } from '@/api/ask';
import type { Column } from '@/components/table/column';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { PagedList } from './PagedList';

type Row = Schema<'ListedTeam'>;

function ownersOf({ members }: Row): string {
  return members.filter(({ role }) => role === 'team-owner').map(({ user }) => user.username).join(', ');
}

export function TeamList() {
  const columns = useMemo((): Column<Row>[] => [
    {
      id: 'name',
      title: t('admin.team.name'),
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Anchor component={Link} size="sm" to={`/teams/${id}`}>
          {name}
        </Anchor>
      ),
      width: 'minmax(80px, 2fr)',
    },
    { id: 'owner', title: t('admin.team.owner'), value: ownersOf, width: 'minmax(98px, 1fr)' },
    { id: 'members', title: t('admin.team.members'), value: ({ _count }) => _count.members, numeric: true, width: 'minmax(76px, 0.6fr)' },
    { id: 'websites', title: t('admin.websites'), value: ({ _count }) => _count.websites, numeric: true, minor: true },
    { id: 'created', title: t('admin.created'), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => formatDay(Date.parse(createdAt), ownZone()), minor: true, width: '140px' },
  ], []);
  return <PagedList title={t('admin.teams')} path="/api/admin/teams" columns={columns} />;
}
