/** The teams that one is in, a new one, and joining one. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { AccountScreen } from '@/components/AccountScreen';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { CreateTeam } from './CreateTeam';
import { JoinTeam } from './JoinTeam';
import { TeamLine } from './TeamLine';
import classes from './Teams.module.css';

export function TeamsScreen() {
  const { data, error, refetch } = useQuery(ask('/api/teams', {}, { pageSize: 200 }));
  return (
    <AccountScreen title={t('teams.title')} lead={t('teams.lead')}>
      <Panel title={t('teams.list')}>
        {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton height={90} />}
        {data?.data.length === 0 && <EmptyState icon={<IconUsers size={30} stroke={1.5} />} title={t('teams.none')} hint={t('teams.none.hint')} />}
        {data && data.data.length > 0 && (
          <ul className={classes.list}>
            {data.data.map((team) => (
              <TeamLine key={team.id} team={team} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('teams.create')} padded>
        <CreateTeam />
      </Panel>
      <Panel title={t('teams.join')} padded>
        <JoinTeam />
      </Panel>
    </AccountScreen>
  );
}
