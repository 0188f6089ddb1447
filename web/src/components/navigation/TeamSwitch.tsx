/** Whose websites, boards, links and pixels the lists show: everything of one's own, or those of one team. */
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { useParam } from '@/scope/use-param';
import { t } from '@/messages/message';
import classes from './SideNavigation.module.css';

/** The team in the address, `?team=<id>`; empty for everything of one's own. */
export function useTeam(): [string, (team: string) => void] {
  return useParam('team');
}

export function TeamSwitch({ narrow }: { narrow: boolean }) {
  const [team, setTeam] = useTeam();
  const { data } = useQuery(ask('/api/me/teams', {}, { pageSize: 200 }));
  const teams = data?.data ?? [];
  if (narrow || teams.length === 0) return null;
  return (
    <Select
      className={classes.team}
      size="xs"
      aria-label={t('nav.team')}
      allowDeselect={false}
      value={team}
      onChange={(chosen) => setTeam(chosen ?? '')}
      data={[{ value: '', label: t('nav.team.own') }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
