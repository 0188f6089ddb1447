/** Whether every member has to have a second factor. */
import { Switch } from '@mantine/core';
import { tell } from '@/api/ask';
import { t } from '@/messages/message';
import { useTeamChange } from './use-team-change';

export function FactorSwitch({ teamId, required }: { teamId: string; required: boolean }) {
  const change = useTeamChange(teamId, (twoFactorRequired: boolean) => tell('post', '/api/teams/{teamId}', { teamId }, { twoFactorRequired }), () => t('action.saved'));
  return (
    <Switch
      label={t('team.factor.label')}
      description={t('team.factor.hint')}
      checked={change.isPending ? change.variables : required}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
