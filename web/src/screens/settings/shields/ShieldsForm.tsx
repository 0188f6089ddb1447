/** The rules of a website, one entry a line; what the API does not take is said beside its field. */
import { Button, MultiSelect, Switch, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keyOfPath, type Schema, tell } from '@/api/ask';
import { showApiError } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { countryChoice } from './country-choice';
import { entriesOf, lineField, type LineField, linesOf } from './entries';
import classes from './Shields.module.css';

type Rules = Schema<'ShieldRules'>;

interface Values extends Record<string, unknown> {
  addresses: string;
  countries: string[];
  hostnames: string;
  paths: string;
  referrers: string;
  globalPrivacyControl: boolean;
  doNotTrack: boolean;
}

function valuesOf(rules: Rules): Values {
  return {
    addresses: linesOf(rules.addresses),
    countries: rules.countries ?? [],
    hostnames: linesOf(rules.hostnames),
    paths: linesOf(rules.paths),
    referrers: linesOf(rules.referrers),
    globalPrivacyControl: rules.globalPrivacyControl ?? false,
    doNotTrack: rules.doNotTrack ?? false,
  };
}

export function ShieldsForm({ websiteId, rules }: { websiteId: string; rules: Rules }) {
  const queryClient = useQueryClient();
  const form = useForm<Values>({ initialValues: valuesOf(rules) });
  const countries = useMemo(countryChoice, []);
  const save = useMutation({
    mutationFn: ({ addresses, hostnames, paths, referrers, ...others }: Values) =>
      tell('post', '/api/websites/{websiteId}/shields', { websiteId }, {
        addresses: entriesOf(addresses),
        hostnames: entriesOf(hostnames),
        paths: entriesOf(paths),
        referrers: entriesOf(referrers),
        ...others,
      }),
    onSuccess: async (kept) => {
      // As they are kept: names in lower case, each once.
      form.setValues(valuesOf(kept));
      form.resetDirty(valuesOf(kept));
      notify(t('shields.saved'));
      await queryClient.invalidateQueries({ queryKey: keyOfPath('/api/websites/{websiteId}/shields', { websiteId }) });
    },
    onError: (error) => form.setFieldError('foot', showApiError(form, error)),
  });
  const lines = (name: LineField) => (
    <Textarea
      key={name}
      className={classes.lines}
      label={t(`shields.${name}`)}
      description={t(`shields.${name}.hint`)}
      placeholder={lineField[name]}
      rows={3}
      spellCheck={false}
      {...form.getInputProps(name)}
    />
  );

  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      {lines('addresses')}
      <MultiSelect
        label={t('shields.countries')}
        description={t('shields.countries.hint')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('shields.countries.clear') }}
        nothingFoundMessage={t('shields.countries.unknown')}
        data={countries}
        {...form.getInputProps('countries')}
      />
      {lines('hostnames')}
      {lines('paths')}
      {lines('referrers')}
      <Switch label={t('shields.gpc')} description={t('shields.gpc.hint')} {...form.getInputProps('globalPrivacyControl', { type: 'checkbox' })} />
      <Switch label={t('shields.dnt')} description={t('shields.dnt.hint')} {...form.getInputProps('doNotTrack', { type: 'checkbox' })} />
      {form.errors.foot && (
        <p className={classes.problem} role="alert">
          {form.errors.foot}
        </p>
      )}
      <Button className={classes.button} type="submit" loading={save.isPending} disabled={!form.isDirty()}>
        {t('action.save')}
      </Button>
    </form>
  );
}
