/** One team: members, access code, second factor, websites, and the ways out. What one may not change is not offered. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ask } from '@/api/ask';
import { userQuery } from '@/api/queries';
import { AccountScreen } from '@/components/AccountScreen';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { AccessCode } from './AccessCode';
import { AddMember } from './AddMember';
import { FactorSwitch } from './FactorSwitch';
import { Members } from './Members';
import { RenameTeam } from './RenameTeam';
import { TeamEnd } from './TeamEnd';
import { TeamWebsites } from './TeamWebsites';
import classes from './Team.module.css';

export function TeamScreen() {
  const { teamId = '' }: { teamId?: string } = useParams({ strict: false });
  const { data: team, error, refetch } = useQuery(ask('/api/teams/{teamId}', { teamId }));
  const { data: me } = useQuery(userQuery());

  const role = team?.members.find(({ userId }) => userId === me?.id)?.role;
  const owns = role === 'team-owner' || me?.isAdmin === true;
  const manages = owns || role === 'team-manager';
  const back = (
    <Link className={classes.back} to="/teams">
      {t('team.all')}
    </Link>
  );
  return (
    <AccountScreen title={team?.name ?? t('team.title')} lead={back}>
      {error && !team && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && (!team || !me) && <Skeleton height={240} />}
      {team && me && (
        <>
          <Panel title={t('team.members')}>
            <Members teamId={teamId} me={me.id} manages={manages} />
          </Panel>
          {me.isAdmin && (
            <Panel title={t('team.add.title')} padded>
              <AddMember teamId={teamId} members={team.members} />
            </Panel>
          )}
          <Panel title={t('team.websites')}>
            <TeamWebsites teamId={teamId} />
          </Panel>
          {manages && (
            <>
              <Panel title={t('team.name')} padded>
                <RenameTeam key={team.name} teamId={teamId} name={team.name} />
              </Panel>
              <Panel title={t('team.code')} padded>
                <AccessCode teamId={teamId} code={team.accessCode} />
              </Panel>
              <Panel title={t('team.factor')} padded>
                <FactorSwitch teamId={teamId} required={team.twoFactorRequired} />
              </Panel>
            </>
          )}
          <Panel title={t('team.end')}>
            <TeamEnd team={team} me={me.id} mayLeave={role !== undefined && role !== 'team-owner'} mayDelete={owns} />
          </Panel>
        </>
      )}
    </AccountScreen>
  );
}
