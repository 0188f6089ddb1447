/** Changes a user's name, role and password. Nobody takes the administrator's role from themselves by accident. */
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOfPath, type Schema, tell } from '@/api/ask';
import { showApiError } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { isUserRole, roleChoice, type UserRole } from '@/components/users/user-roles';
import { t } from '@/messages/message';
import classes from './AdminUser.module.css';

interface Values extends Record<string, unknown> {
  username: string;
  role: UserRole;
  password: string;
}

export function AccountForm({ user, isMe }: { user: Schema<'ShownUser'>; isMe: boolean }) {
  const { id: userId } = user;
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: { username: user.username, role: isUserRole(user.role) ? user.role : 'user', password: '' },
    validate: {
      username: (name) => (name.trim() ? null : t('admin.user.name.missing')),
      password: (password) => (!password || password.length >= 8 ? null : t('admin.user.password.short')),
    },
  });
  const save = useMutation({
    mutationFn: ({ username, role, password }: Values) =>
      tell('post', '/api/users/{userId}', { userId }, { username: username.trim(), role, password: password || null, twoFactorRequired: null }),
    onSuccess: async ({ username: name }) => {
      notify(t('admin.user.saved', { name }));
      form.setFieldValue('password', '');
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: keyOfPath('/api/users/{userId}', { userId }) }),
        queryClient.invalidateQueries({ queryKey: keyOfPath('/api/admin/users', {}) }),
        isMe && queryClient.invalidateQueries({ queryKey: ['user'] }),
      ]);
    },
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });

  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <TextInput label={t('admin.user.name')} maxLength={255} autoComplete="off" autoCapitalize="none" spellCheck={false} {...form.getInputProps('username')} />
      <Select label={t('admin.user.role')} allowDeselect={false} disabled={isMe} data={roleChoice()} {...form.getInputProps('role')} />
      <PasswordInput label={t('admin.user.password.new')} description={t('admin.user.password.new.hint')} autoComplete="new-password" {...form.getInputProps('password')} />
      {form.errors.foot && (
        <p className={classes.problem} role="alert">
          {form.errors.foot}
        </p>
      )}
      <Button className={classes.button} type="submit" loading={save.isPending}>
        {t('action.save')}
      </Button>
    </form>
  );
}
