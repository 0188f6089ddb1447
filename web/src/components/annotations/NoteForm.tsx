/** Writes a note, or changes one. */
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { showApiError } from '@/components/form/form-errors';
import { FormEnd } from '@/components/form/FormEnd';
import { zoneName } from '@/components/website-bar/zone-name';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { type Annotation, inputOf, isDay, type NoteInput, saveNote } from './annotation';
import classes from './NotesDialog.module.css';

interface Props {
  annotation: Annotation | undefined;
  onSaved: () => void;
  onCancel: () => void;
}

type Values = NoteInput & Record<string, unknown>;

export function NoteForm({ annotation, onSaved, onCancel }: Props) {
  const { websiteId, zone, asOf } = useScope();
  const form = useForm<Values>({
    initialValues: { ...inputOf(annotation, asOf, zone) },
    validate: {
      note: (note) => (note.trim() ? null : t('annotation.note.missing')),
      day: (day) => (isDay(day) ? null : t('annotation.date.missing')),
    },
  });
  const save = useMutation({
    mutationFn: (values: Values) => saveNote(websiteId, values, zone, annotation),
    onSuccess: onSaved,
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Textarea label={t('annotation.note')} rows={3} maxLength={500} data-autofocus {...form.getInputProps('note')} />
      <div className={classes.pair}>
        <TextInput type="date" label={t('annotation.date')} {...form.getInputProps('day')} />
        <TextInput type="time" label={t('annotation.time', { zone: zoneName(zone) })} description={t('annotation.time.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} {...form.getInputProps('time')} />
      </div>
      <FormEnd problem={form.errors.foot} saving={save.isPending} submit={annotation ? t('action.save') : t('annotation.add')} onClose={onCancel} />
    </form>
  );
}
