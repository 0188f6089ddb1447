/** Whether a user has a second factor, whether they must, and the way back in for who has lost it. */
import { Button, Skeleton, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, keyOfPath, type Schema, tell } from '@/api/ask';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import classes from './AdminUser.module.css';

export function FactorOfUser({ user, isMe }: { user: Schema<'ShownUser'>; isMe: boolean }) {
  const { id: userId, username: name } = user;
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery(ask('/api/users/{userId}/2fa', { userId }));
  const renew = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: keyOfPath('/api/users/{userId}', { userId }) }),
      queryClient.invalidateQueries({ queryKey: keyOfPath('/api/users/{userId}/2fa', { userId }) }),
    ]);
  const require = useMutation({
    mutationFn: (twoFactorRequired: boolean) => tell('post', '/api/users/{userId}', { userId }, { username: null, password: null, role: null, twoFactorRequired }),
    onSuccess: () => notify(t('action.saved')),
    onError: (problem) => notify(formProblem(problem), { bad: true }),
    onSettled: renew,
  });
  const reset = useMutation({
    mutationFn: () => tell('post', '/api/users/{userId}/2fa/reset', { userId }),
    onSuccess: async () => {
      setAsked(false);
      notify(t('admin.factor.reset.done', { name }));
      await renew();
    },
  });

  if (error && !data) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} />;
  return (
    <div className={classes.form}>
      <p className={classes.hint}>{t(data.isEnabled ? 'admin.factor.on' : 'admin.factor.off')}</p>
      <Switch
        label={t('admin.factor.required')}
        description={data.requiredReason === 'global' ? t('admin.factor.byServer') : data.requiredReason === 'team' ? t('admin.factor.byTeam') : t('admin.factor.required.hint')}
        checked={require.isPending ? require.variables : user.twoFactorRequired}
        disabled={require.isPending}
        onChange={(event) => require.mutate(event.currentTarget.checked)}
      />
      {data.isEnabled && (
        <>
          <p className={classes.hint}>{t(isMe ? 'admin.factor.reset.own' : 'admin.factor.reset.hint')}</p>
          {!isMe && (
            <Button className={classes.button} variant="default" onClick={() => setAsked(true)}>
              {t('admin.factor.reset')}
            </Button>
          )}
        </>
      )}
      {asked && (
        <ConfirmByTyping
          title={t('admin.factor.reset.title', { name })}
          lead={t('admin.factor.reset.lead')}
          word={name}
          action={t('admin.factor.reset.confirm')}
          problem={reset.error && formProblem(reset.error)}
          busy={reset.isPending}
          onConfirm={() => reset.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
