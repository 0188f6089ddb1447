/** Adds a link or pixel, or changes one. */
import { Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showApiError } from '@/components/form/form-errors';
import { FormEnd } from '@/components/form/FormEnd';
import { useTeam } from '@/components/navigation/TeamSwitch';
import { t } from '@/messages/message';
import { type Address, type Kind, randomSlug, saveAddress } from './address';
import classes from './AddressDialog.module.css';

interface Props {
  kind: Kind;
  /** The one to change; a new one where there is none. */
  address: Address | undefined;
  onClose: () => void;
}

interface Values extends Record<string, unknown> {
  name: string;
  url: string;
  slug: string;
}

export function AddressDialog({ kind, address, onClose }: Props) {
  const [team] = useTeam();
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    initialValues: { name: address?.name ?? '', url: address?.url ?? '', slug: address?.slug ?? randomSlug() },
    validate: {
      name: (name) => (name.trim() ? null : t(`${kind}.name.missing`)),
      url: (url) => (kind === 'pixels' || isAddress(url) ? null : t('links.url.form')),
      slug: (slug) => (slug === address?.slug || /^[\w-]{8,100}$/.test(slug) ? null : t(`${kind}.slug.form`)),
    },
  });
  const save = useMutation({
    mutationFn: (values: Values) => saveAddress(kind, values, team, address),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['api', kind] });
      onClose();
    },
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });

  return (
    <Modal opened onClose={onClose} title={t(address ? `${kind}.change.title` : `${kind}.add`)} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <TextInput label={t(`${kind}.name`)} maxLength={100} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        {kind === 'links' && (
          <TextInput
            label={t('links.url')}
            placeholder="https://example.com/spring?utm_source=flyer"
            inputMode="url"
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('url')}
          />
        )}
        <TextInput
          label={t(`${kind}.slug`)}
          description={address ? t(`${kind}.slug.hint`) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('slug')}
        />
        <FormEnd problem={form.errors.foot} saving={save.isPending} submit={address ? t('action.save') : t(`${kind}.add`)} onClose={onClose} />
      </form>
    </Modal>
  );
}

function isAddress(typed: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(typed.trim());
}
