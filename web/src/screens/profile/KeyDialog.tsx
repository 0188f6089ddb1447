/** Makes an API key: its name, what it may do, on which website, until when. */
import { Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Schema, tell } from '@/api/ask';
import { websitesQuery } from '@/api/queries';
import { showApiError } from '@/components/form/form-errors';
import { FormEnd } from '@/components/form/FormEnd';
import { t } from '@/messages/message';
import classes from './Profile.module.css';

interface Values extends Record<string, unknown> {
  name: string;
  scope: 'read' | 'write';
  /** Empty for every website. */
  websiteId: string;
  /** YYYY-MM-DD; empty for no end. */
  expiresAt: string;
}

interface Props {
  onMade: (key: Schema<'NewApiKey'>) => void;
  onClose: () => void;
}

export function KeyDialog({ onMade, onClose }: Props) {
  const { data: websites } = useQuery(websitesQuery(1, '', 200));
  const form = useForm<Values>({
    initialValues: { name: '', scope: 'read', websiteId: '', expiresAt: '' },
    validate: { name: (name) => (name.trim() ? null : t('profile.keys.name.missing')) },
  });
  const make = useMutation({
    mutationFn: ({ name, scope, websiteId, expiresAt }: Values) =>
      tell('post', '/api/me/api-keys', {}, { name: name.trim(), scope, websiteId: websiteId || null, expiresAt: expiresAt || null }),
    onSuccess: onMade,
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={t('profile.keys.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.dialog} onSubmit={form.onSubmit((values) => make.mutate(values))} noValidate>
        <TextInput label={t('profile.keys.name')} description={t('profile.keys.name.hint')} maxLength={100} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        <Select
          label={t('profile.keys.scope')}
          allowDeselect={false}
          data={(['read', 'write'] as const).map((value) => ({ value, label: t(`profile.keys.scope.${value}`) }))}
          {...form.getInputProps('scope')}
        />
        <Select
          label={t('profile.keys.website')}
          searchable
          allowDeselect={false}
          data={[{ value: '', label: t('profile.keys.website.all') }, ...(websites?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          {...form.getInputProps('websiteId')}
        />
        <TextInput type="date" label={t('profile.keys.expires')} description={t('profile.keys.expires.hint')} {...form.getInputProps('expiresAt')} />
        <FormEnd problem={form.errors.foot} saving={make.isPending} submit={t('profile.keys.add')} onClose={onClose} />
      </form>
    </Modal>
  );
}
