/** Makes a shared page, or changes one. */
import { Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type Schema, tell } from '@/api/ask';
import { showApiError } from '@/components/form/form-errors';
import { FormEnd } from '@/components/form/FormEnd';
import { t } from '@/messages/message';
import classes from './Shares.module.css';
import { type Share, type Shared, sharePaths } from './use-shares';

interface Props {
  shared: Shared;
  /** The one to change; a new one where there is none. */
  share: Share | undefined;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
}

interface Values extends Record<string, unknown> {
  name: string;
  slug: string;
  mayFilter: boolean;
}

const slugForm = /^[\w-]{1,100}$/;

export function ShareForm({ shared: { kind, id }, share, onSaved, onClose }: Props) {
  const parameters: Record<string, unknown> = share?.parameters ?? {};
  const form = useForm<Values>({
    initialValues: { name: share?.name ?? '', slug: share?.slug ?? '', mayFilter: parameters.allowFilter !== false },
    validate: {
      name: (name) => (name.trim() ? null : t('shares.name.missing')),
      slug: (slug) => (!share || slug === share.slug || slugForm.test(slug) ? null : t('shares.slug.form')),
    },
  });
  const save = useMutation({
    mutationFn: ({ name, slug, mayFilter }: Values) => {
      // Whatever else a client has put into the parameters stays. A board has no filters.
      const changed = { ...parameters, ...(kind === 'website' ? { overview: true, allowFilter: mayFilter } : {}) } as unknown as Schema<'Share'>['parameters'];
      const body = { name: name.trim(), parameters: changed };
      return share
        ? tell('post', '/api/share/id/{shareId}', { shareId: share.id }, { ...body, slug })
        : tell('post', sharePaths[kind], { thingId: id }, body);
    },
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });

  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <TextInput label={t('shares.name')} description={t('shares.name.hint')} maxLength={200} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      {share && (
        <TextInput label={t('shares.slug')} description={t('shares.slug.hint')} autoComplete="off" spellCheck={false} {...form.getInputProps('slug')} />
      )}
      {kind === 'website' && <Checkbox label={t('shares.mayFilter')} {...form.getInputProps('mayFilter', { type: 'checkbox' })} />}
      <FormEnd problem={form.errors.foot} saving={save.isPending} submit={share ? t('action.save') : t('shares.add.submit')} onClose={onClose} />
    </form>
  );
}
