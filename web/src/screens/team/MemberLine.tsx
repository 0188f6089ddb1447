/** One member: the name, the role, and for managers a choice of roles and the way out. */
import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type Schema, tell } from '@/api/ask';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { isTeamRole, teamRoleName, teamRoles, type TeamRole } from '@/components/users/team-roles';
import { t } from '@/messages/message';
import { useTeamChange } from './use-team-change';
import classes from './Team.module.css';

interface Props {
  member: Schema<'NamedMember'>;
  isMe: boolean;
  manages: boolean;
}

export function MemberLine({ member: { teamId, userId, role, user }, isMe, manages }: Props) {
  const name = user.username;
  const one = { teamId, userId };
  const [asked, setAsked] = useState(false);
  const change = useTeamChange(teamId, (chosen: TeamRole) => tell('post', '/api/teams/{teamId}/users/{userId}', one, { role: chosen }), () => t('team.role.changed', { name }));
  const remove = useTeamChange(teamId, () => tell('delete', '/api/teams/{teamId}/users/{userId}', one), () => t('team.removed', { name }));

  return (
    <li className={classes.line}>
      <span>
        {name} {isMe && <span className={classes.muted}>{t('team.you')}</span>}
      </span>
      {manages && !isMe && isTeamRole(role) ? (
        <span className={classes.tools}>
          <Select
            className={classes.role}
            size="xs"
            aria-label={t('team.role', { name })}
            allowDeselect={false}
            value={role}
            disabled={change.isPending}
            data={teamRoles.map((value) => ({ value, label: teamRoleName(value) }))}
            onChange={(chosen) => isTeamRole(chosen) && chosen !== role && change.mutate(chosen)}
          />
          <ActionIcon variant="subtle" color="gray" aria-label={t('team.remove', { name })} title={t('team.remove', { name })} onClick={() => setAsked(true)}>
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        </span>
      ) : (
        <span className={classes.muted}>{teamRoleName(role)}</span>
      )}
      {asked && (
        <ConfirmByTyping
          title={t('team.remove.title', { name })}
          lead={t('team.remove.lead')}
          word={name}
          action={t('team.remove.confirm')}
          problem={remove.error && formProblem(remove.error)}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsked(false) })}
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  );
}
