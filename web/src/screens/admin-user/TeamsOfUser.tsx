/** The teams that a user is in, and as what. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { teamRoleName } from '@/components/users/team-roles';
import classes from './AdminUser.module.css';

export function TeamsOfUser({ userId }: { userId: string }) {
  const { data, error, refetch } = useQuery(ask('/api/users/{userId}/teams', { userId }, { pageSize: 200 }));
  if (error && !data) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={90} />;
  if (data.count === 0) return <EmptyState icon={<IconUsers size={30} stroke={1.5} />} title={t('admin.user.teams.none')} />;
  return (
    <ul className={classes.list} aria-label={t('admin.teams')}>
      {data.data.map(({ id, name, members }) => (
        <li key={id} className={classes.line}>
          <Link className={classes.link} to={`/teams/${id}`}>
            {name}
          </Link>
          <span className={classes.hint}>{teamRoleName(members.find((member) => member.userId === userId)?.role ?? '')}</span>
        </li>
      ))}
    </ul>
  );
}
