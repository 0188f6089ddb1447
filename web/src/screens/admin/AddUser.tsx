/** Adds a user: name, first password, role. */
import { Modal, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOfPath, tell } from '@/api/ask';
import { showApiError } from '@/components/form/form-errors';
import { FormEnd } from '@/components/form/FormEnd';
import { notify } from '@/components/notice/notices';
import { roleChoice, type UserRole } from '@/components/users/user-roles';
import { t } from '@/messages/message';
import classes from './Admin.module.css';

interface Values extends Record<string, unknown> {
  username: string;
  password: string;
  role: UserRole;
}

export function AddUser({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: { username: '', password: '', role: 'user' },
    validate: {
      username: (name) => (name.trim() ? null : t('admin.user.name.missing')),
      password: (password) => (password.length >= 8 ? null : t('admin.user.password.short')),
    },
  });
  const add = useMutation({
    mutationFn: ({ username, password, role }: Values) => tell('post', '/api/users', {}, { username: username.trim(), password, role, id: null }),
    onSuccess: async ({ username: name }) => {
      notify(t('admin.user.added', { name }));
      onClose();
      await queryClient.invalidateQueries({ queryKey: keyOfPath('/api/admin/users', {}) });
    },
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });

  return (
    <Modal opened onClose={onClose} title={t('admin.user.add.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
        <TextInput label={t('admin.user.name')} maxLength={255} autoComplete="off" autoCapitalize="none" spellCheck={false} data-autofocus {...form.getInputProps('username')} />
        <PasswordInput label={t('admin.user.password')} description={t('admin.user.password.first')} autoComplete="new-password" {...form.getInputProps('password')} />
        <Select label={t('admin.user.role')} description={t('admin.user.role.hint')} allowDeselect={false} data={roleChoice()} {...form.getInputProps('role')} />
        <FormEnd problem={form.errors.foot} saving={add.isPending} submit={t('admin.user.add')} onClose={onClose} />
      </form>
    </Modal>
  );
}
