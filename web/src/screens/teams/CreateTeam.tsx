/** Makes a team, of which one is the owner. */
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOfPath, tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import classes from './Teams.module.css';

const longest = 50;

export function CreateTeam() {
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (!name.trim() ? t('teams.name.missing') : name.trim().length > longest ? t('teams.name.long') : null) },
  });
  const create = useMutation({
    mutationFn: (name: string) => tell('post', '/api/teams', {}, { name, ownerId: null }),
    onSuccess: async (_, name) => {
      form.reset();
      notify(t('teams.created', { name }));
      await queryClient.invalidateQueries({ queryKey: keyOfPath('/api/teams', {}) });
      await queryClient.invalidateQueries({ queryKey: keyOfPath('/api/me/teams', {}) });
    },
  });

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(({ name }) => create.mutate(name.trim()))}>
      <TextInput label={t('teams.name')} autoComplete="off" {...form.getInputProps('name')} />
      {create.error && (
        <p className={classes.problem} role="alert">
          {formProblem(create.error)}
        </p>
      )}
      <Button className={classes.button} type="submit" loading={create.isPending}>
        {t('teams.create.action')}
      </Button>
    </form>
  );
}
