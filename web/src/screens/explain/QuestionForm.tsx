/** The request to be explained: as fields, or as the JSON that a tracker sends. */
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { t } from '@/messages/message';
import classes from './Explain.module.css';
import { type Asked, parsed, readHeaders, requestOf } from './question';
import { WebsiteField } from './WebsiteField';

interface Props {
  asked: Asked;
  asking: boolean;
  onAsk: (asked: Asked) => void;
}

export function QuestionForm({ asked, asking, onAsk }: Props) {
  const [way, setWay] = useState(asked.request ? 'json' : 'fields');
  const asJson = way === 'json';
  const form = useForm<Asked>({
    initialValues: { ...asked, agent: asked.agent || (asked.page || asked.request ? '' : navigator.userAgent) },
    validate: {
      website: (id) => (asJson || id ? null : t('explain.website.missing')),
      page: (page) => (asJson || URL.canParse(page) ? null : t('explain.page.form')),
      request: (text) => (!asJson || parsed(text) ? null : t('explain.json.form')),
      headers: (text) => (readHeaders(text) ? null : t('explain.headers.form')),
    },
  });
  const change = (next: string) => {
    if (next === 'json' && !form.values.request) form.setFieldValue('request', JSON.stringify(requestOf(form.values), null, 2));
    setWay(next);
  };

  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => onAsk({ ...values, request: asJson ? values.request : '' }))} noValidate>
      <SegmentedControl
        aria-label={t('explain.way')}
        value={way}
        onChange={change}
        data={[
          { value: 'fields', label: t('explain.way.fields') },
          { value: 'json', label: t('explain.way.json') },
        ]}
      />
      {asJson ? (
        <Textarea className={classes.code} label={t('explain.json')} description={t('explain.json.hint')} rows={12} spellCheck={false} {...form.getInputProps('request')} />
      ) : (
        <>
          <WebsiteField value={form.values.website} error={form.errors.website} onChange={(id) => form.setFieldValue('website', id)} />
          <TextInput label={t('explain.page')} placeholder="https://example.com/pricing" inputMode="url" autoComplete="off" spellCheck={false} {...form.getInputProps('page')} />
          <TextInput label={t('metric.referrer')} placeholder="https://search.example/" inputMode="url" autoComplete="off" spellCheck={false} {...form.getInputProps('referrer')} />
          <TextInput label={t('explain.event')} description={t('explain.event.hint')} autoComplete="off" {...form.getInputProps('event')} />
        </>
      )}
      <TextInput label={t('explain.address')} description={t('explain.address.hint')} placeholder="203.0.113.7" autoComplete="off" spellCheck={false} {...form.getInputProps('address')} />
      <TextInput label={t('explain.agent')} autoComplete="off" spellCheck={false} {...form.getInputProps('agent')} />
      <Textarea className={classes.code} label={t('explain.headers')} description={t('explain.headers.hint')} placeholder={'X-Forwarded-For: 203.0.113.7\nSec-GPC: 1'} rows={3} spellCheck={false} {...form.getInputProps('headers')} />
      <Button className={classes.button} type="submit" loading={asking}>
        {t('explain.ask')}
      </Button>
    </form>
  );
}
