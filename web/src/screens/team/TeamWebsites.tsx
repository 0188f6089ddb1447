/** The websites that belong to the team. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconWorld } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { websitePath } from '@/app/paths';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import classes from './Team.module.css';

export function TeamWebsites({ teamId }: { teamId: string }) {
  const { data, error, refetch } = useQuery(ask('/api/teams/{teamId}/websites', { teamId }, { pageSize: 200 }));
  if (error && !data) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={90} />;
  if (data.data.length === 0) {
    return <EmptyState icon={<IconWorld size={30} stroke={1.5} />} title={t('team.websites.none')} hint={t('team.websites.none.hint')} />;
  }
  return (
    <ul className={classes.list}>
      {data.data.map(({ id, name, domain }) => (
        <li key={id} className={classes.line}>
          <Link className={classes.link} to={websitePath(id)}>
            {name}
          </Link>
          <span className={classes.muted}>{domain}</span>
        </li>
      ))}
    </ul>
  );
}
