/** Joins the team whose access code one knows. */
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ApiError } from '@/api/client';
import { keyOfPath, tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import classes from './Teams.module.css';

export function JoinTeam() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { accessCode: '' },
    validate: { accessCode: (code) => (code.trim() ? null : t('teams.join.missing')) },
  });
  const join = useMutation({
    mutationFn: (accessCode: string) => tell('post', '/api/teams/join', {}, { accessCode }),
    onSuccess: async ({ teamId }) => {
      notify(t('teams.joined'));
      await queryClient.invalidateQueries({ queryKey: keyOfPath('/api/teams', {}) });
      await queryClient.invalidateQueries({ queryKey: keyOfPath('/api/me/teams', {}) });
      await navigate({ to: `/teams/${teamId}` });
    },
  });
  const unknown = join.error instanceof ApiError && join.error.status === 404;

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(({ accessCode }) => join.mutate(accessCode.trim()))}>
      <p className={classes.lead}>{t('teams.join.lead')}</p>
      <TextInput label={t('teams.join.code')} autoComplete="off" autoCapitalize="none" spellCheck={false} {...form.getInputProps('accessCode')} />
      {join.error && (
        <p className={classes.problem} role="alert">
          {unknown ? t('teams.join.unknown') : formProblem(join.error)}
        </p>
      )}
      <Button className={classes.button} type="submit" variant="default" loading={join.isPending}>
        {t('teams.join.action')}
      </Button>
    </form>
  );
}
