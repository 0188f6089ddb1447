/** Puts a user into the team without the code; only administrators know all users. */
import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, type Schema, tell } from '@/api/ask';
import { isTeamRole, teamRoleName, teamRoles, type TeamRole } from '@/components/users/team-roles';
import { t } from '@/messages/message';
import { useTeamChange } from './use-team-change';
import classes from './Team.module.css';

export function AddMember({ teamId, members }: { teamId: string; members: Schema<'Member'>[] }) {
  const [user, setUser] = useState<string | null>(null);
  const [role, setRole] = useState<TeamRole>('team-member');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const { data } = useQuery(ask('/api/admin/users', {}, { pageSize: 50, search: search || undefined }));
  const inside = new Set(members.map(({ userId }) => userId));
  const choices = (data?.data ?? []).filter(({ id }) => !inside.has(id)).map(({ id, username }) => ({ value: id, label: username }));
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? '';
  const add = useTeamChange(
    teamId,
    (userId: string) => tell('post', '/api/teams/{teamId}/users', { teamId }, { userId, role }),
    (userId) => t('team.added', { name: nameOf(userId) }),
  );
  return (
    <form
      className={classes.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (user) add.mutate(user, { onSuccess: () => setUser(null) });
      }}
    >
      <Select label={t('team.add.user')} placeholder={t('team.add.search')} searchable nothingFoundMessage={t('team.add.none')} data={choices} value={user} onChange={setUser} onSearchChange={setTyped} />
      <Select
        className={classes.role}
        label={t('team.add.role')}
        allowDeselect={false}
        data={teamRoles.map((value) => ({ value, label: teamRoleName(value) }))}
        value={role}
        onChange={(chosen) => isTeamRole(chosen) && setRole(chosen)}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={!user}>
        {t('team.add')}
      </Button>
    </form>
  );
}
