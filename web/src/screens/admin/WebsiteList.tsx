/** All websites, and whose they are. */
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Schema } from '@/api/ask';
import { websitePath } from '@/app/paths';
import type { Column } from '@/components/table/column';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { PagedList } from './PagedList';

type Row = Schema<'Website'>;

export function WebsiteList() {
  const columns = useMemo((): Column<Row>[] => [
    {
      id: 'name',
      title: t('admin.website.name'),
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Anchor component={Link} size="sm" to={websitePath(id)}>
          {name}
        </Anchor>
      ),
      width: 'minmax(90px, 2fr)',
    },
    { id: 'domain', title: t('admin.website.domain'), value: ({ domain }) => domain, minor: true },
    {
      id: 'owner',
      title: t('admin.website.owner'),
      value: ({ team, user }) => (team ? team.name : (user?.username ?? null)),
      show: ({ team, user }) => <Owner team={team} user={user} />,
      width: 'minmax(110px, 1fr)',
    },
    { id: 'created', title: t('admin.created'), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => formatDay(Date.parse(createdAt), ownZone()), minor: true, width: '140px' },
  ], []);
  return <PagedList title={t('admin.websites')} path="/api/admin/websites" columns={columns} />;
}

function Owner({ team, user }: Pick<Row, 'team' | 'user'>) {
  if (team) {
    return (
      <Anchor component={Link} size="sm" to={`/teams/${team.id}`}>
        {t('admin.website.ofTeam', { name: team.name })}
      </Anchor>
    );
  }
  if (!user) return null;
  return (
    <Anchor component={Link} size="sm" to={`/admin/users/${user.id}`}>
      {user.username}
    </Anchor>
  );
}
