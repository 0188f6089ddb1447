/** Name and domain of a new website. */
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ApiError, request } from '@/api/client';
import type { Website, WebsiteInput } from '@/api/types';
import { describeError } from '@/components/states/describe-error';
import { tidyWebsite, validateWebsite } from '@/components/website/website-form';
import { t } from '@/messages/message';
import classes from './AddWebsite.module.css';

interface Props {
  onAdded: (website: Website) => void;
  onCancel: () => void;
}

export function AddWebsiteForm({ onAdded, onCancel }: Props) {
  const form = useForm({ mode: 'uncontrolled', initialValues: { name: '', domain: '' }, validate: validateWebsite });
  const add = useMutation({
    mutationFn: (input: WebsiteInput) => request<Website>('POST', '/websites', { body: tidyWebsite(input) }),
    onSuccess: onAdded,
  });

  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => add.mutate(values))} noValidate>
      <TextInput
        label={t('add.name')}
        description={t('add.name.hint')}
        placeholder={t('add.name.placeholder')}
        autoComplete="off"
        data-autofocus
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('add.domain')}
        description={t('add.domain.hint')}
        placeholder={t('add.domain.placeholder')}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        key={form.key('domain')}
        {...form.getInputProps('domain')}
      />
      {add.isError && (
        <p className={classes.error} role="alert">
          {addProblem(add.error)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('add.submit')}
        </Button>
      </div>
    </form>
  );
}

function addProblem(error: Error): string {
  if (error instanceof ApiError && error.status === 401) return t('add.error.refused');
  const { title } = describeError(error);
  return t('add.error.other', { message: error instanceof ApiError && error.status === 400 ? error.message : title });
}
