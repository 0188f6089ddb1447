/** Name and domain of a website. */
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/api/client';
import { websiteQuery, websitesKey } from '@/api/queries';
import type { Website, WebsiteInput } from '@/api/types';
import { tidyWebsite, validateWebsite } from '@/components/website/website-form';
import { t } from '@/messages/message';
import { changeProblem } from './change-problem';
import classes from './GeneralForm.module.css';

export function GeneralForm({ website }: { website: Website }) {
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: website.name, domain: website.domain ?? '' },
    validate: validateWebsite,
    onValuesChange: () => save.reset(),
  });
  const save = useMutation({
    mutationFn: (input: WebsiteInput) =>
      request<Website>('POST', `/websites/${website.id}`, { body: tidyWebsite(input) }),
    onSuccess: (saved) => {
      queryClient.setQueryData(websiteQuery(website.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: websitesKey });
    },
  });

  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <TextInput label={t('add.name')} autoComplete="off" key={form.key('name')} {...form.getInputProps('name')} />
      <TextInput
        label={t('add.domain')}
        description={t('settings.general.hint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        key={form.key('domain')}
        {...form.getInputProps('domain')}
      />
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
        <span role="status" className={save.isError ? classes.failed : classes.saved}>
          {save.isSuccess && t('action.saved')}
          {save.isError && changeProblem(save.error)}
        </span>
      </div>
    </form>
  );
}
