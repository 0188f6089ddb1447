/** Gives the team another name. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tell } from '@/api/ask';
import { t } from '@/messages/message';
import { useTeamChange } from './use-team-change';
import classes from './Team.module.css';

const longest = 50;

export function RenameTeam({ teamId, name }: { teamId: string; name: string }) {
  const [typed, setTyped] = useState(name);
  const rename = useTeamChange(teamId, (next: string) => tell('post', '/api/teams/{teamId}', { teamId }, { name: next }), () => t('action.saved'));
  const wanted = typed.trim();
  return (
    <form
      className={classes.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) rename.mutate(wanted);
      }}
    >
      <TextInput label={t('team.name')} maxLength={longest} autoComplete="off" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Button type="submit" variant="default" loading={rename.isPending} disabled={!wanted || wanted === name}>
        {t('team.rename')}
      </Button>
    </form>
  );
}
