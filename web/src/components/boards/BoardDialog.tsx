/** Makes a board, or renames one. */
import { Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { showApiError } from '@/components/form/form-errors';
import { FormEnd } from '@/components/form/FormEnd';
import { t } from '@/messages/message';
import classes from './BoardDialog.module.css';

interface Values extends Record<string, unknown> {
  name: string;
  description: string;
}

interface Props {
  /** What is to be changed; a new board where there is none. */
  board?: Values;
  save: (values: Values) => Promise<unknown>;
  onClose: () => void;
}

export function BoardDialog({ board, save, onClose }: Props) {
  const form = useForm<Values>({
    initialValues: { name: board?.name ?? '', description: board?.description ?? '' },
    validate: { name: (name) => (name.trim() ? null : t('boards.name.missing')) },
  });
  const saving = useMutation({
    mutationFn: ({ name, description }: Values) => save({ name: name.trim(), description: description.trim() }),
    onSuccess: onClose,
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={board ? t('boards.rename.title') : t('boards.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={form.onSubmit((values) => saving.mutate(values))} noValidate>
        <TextInput label={t('boards.name')} maxLength={100} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('boards.description')} maxLength={500} autoComplete="off" {...form.getInputProps('description')} />
        <FormEnd problem={form.errors.foot} saving={saving.isPending} submit={board ? t('action.save') : t('boards.add')} onClose={onClose} />
      </form>
    </Modal>
  );
}
