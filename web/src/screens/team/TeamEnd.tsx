/** The ways out: leaving the team, and deleting it behind its typed name. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type AnswerOf, keyOfPath, tell } from '@/api/ask';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import classes from './Team.module.css';

interface Props {
  team: AnswerOf<'/api/teams/{teamId}'>;
  me: string;
  mayLeave: boolean;
  mayDelete: boolean;
}

export function TeamEnd({ team: { id: teamId, name }, me, mayLeave, mayDelete }: Props) {
  const [asked, setAsked] = useState(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const gone = async (text: string) => {
    notify(text);
    await navigate({ to: '/teams' });
    queryClient.removeQueries({ queryKey: keyOfPath('/api/teams/{teamId}', { teamId }) });
    await queryClient.invalidateQueries();
  };
  const leave = useMutation({
    mutationFn: () => tell('delete', '/api/teams/{teamId}/users/{userId}', { teamId, userId: me }),
    onSuccess: () => gone(t('team.left', { name })),
    onError: (error) => notify(formProblem(error), { bad: true }),
  });
  const remove = useMutation({
    mutationFn: () => tell('delete', '/api/teams/{teamId}', { teamId }),
    onSuccess: () => gone(t('team.deleted', { name })),
  });

  return (
    <div className={classes.list}>
      {mayLeave && (
        <div className={classes.line}>
          <div>
            <h3 className={classes.title}>{t('team.leave')}</h3>
            <p className={classes.hint}>{t('team.leave.hint')}</p>
          </div>
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('team.leave')}
          </Button>
        </div>
      )}
      {mayDelete && (
        <div className={classes.line}>
          <div>
            <h3 className={classes.title}>{t('team.delete')}</h3>
            <p className={classes.hint}>{t('team.delete.hint')}</p>
          </div>
          <Button variant="default" className={classes.bad} onClick={() => setAsked(true)}>
            {t('team.delete')}
          </Button>
        </div>
      )}
      {asked && (
        <ConfirmByTyping
          title={t('team.delete.title', { name })}
          lead={t('team.delete.lead')}
          word={name}
          action={t('team.delete')}
          problem={remove.error && formProblem(remove.error)}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
