/** A choice of how long events are kept, and whose days count; what deletes something asks for the website's name. */
import { Button, NumberInput, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Schema, tell } from '@/api/ask';
import { websiteKey } from '@/api/queries';
import type { Website } from '@/api/types';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { notify } from '@/components/notice/notices';
import { zoneName } from '@/components/website-bar/zone-name';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { allZones, ownZone } from '@/time/own-zone';
import { changeProblem } from '../change-problem';
import classes from './KeepingForm.module.css';
import { lostDays } from './lost-days';

type Kept = Schema<'EventRetention'>;

const offered = ['90', '180', '365', '730'] as const;
const MOST_DAYS = 36_500;

/** The choice that stands for so many days. */
function choiceOf(days: number | null): string {
  if (days === null) return 'ever';
  return offered.find((each) => Number(each) === days) ?? 'own';
}

export function KeepingForm({ website, kept }: { website: Website; kept: Kept }) {
  const { span } = useScope();
  const queryClient = useQueryClient();
  const [choice, setChoice] = useState(choiceOf(kept.days));
  const [own, setOwn] = useState<string | number>(kept.days ?? 30);
  // Who has not decided yet sees the days of their own clock.
  const untouched = kept.days === null && kept.forgottenUntil === null;
  const [zone, setZone] = useState(untouched ? ownZone() : kept.timezone);
  const [asked, setAsked] = useState(false);

  const days = choice === 'ever' ? null : Number(choice === 'own' ? own : choice);
  const fits = days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);
  const changed = days !== kept.days || (days !== null && zone !== kept.timezone);
  const lost = fits ? lostDays(span?.start, days, zone, Date.now()) : 0;

  const save = useMutation({
    mutationFn: () =>
      tell('put', '/api/websites/{websiteId}/event-retention', { websiteId: website.id }, { days, timezone: zone }),
    onSuccess: async () => {
      setAsked(false);
      notify(t('keeping.saved'));
      await queryClient.invalidateQueries({ queryKey: websiteKey(website.id) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lost > 0) setAsked(true);
    else save.mutate();
  };
  const problem = save.error && changeProblem(save.error);

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.fields}>
        <Select
          label={t('keeping.choice')}
          allowDeselect={false}
          value={choice}
          onChange={(chosen) => chosen && setChoice(chosen)}
          data={[
            { value: 'ever', label: t('keeping.ever') },
            ...offered.map((value) => ({ value, label: t(`keeping.${value}`) })),
            { value: 'own', label: t('keeping.own') },
          ]}
        />
        {choice === 'own' && (
          <NumberInput
            label={t('keeping.days')}
            min={1}
            max={MOST_DAYS}
            allowDecimal={false}
            value={own}
            onChange={setOwn}
            error={!fits && t('keeping.days.form')}
          />
        )}
        {choice !== 'ever' && (
          <Select
            label={t('keeping.zone')}
            description={kept.forgottenUntil === null ? undefined : t('keeping.zone.fixed')}
            disabled={kept.forgottenUntil !== null}
            searchable
            limit={60}
            allowDeselect={false}
            value={zone}
            onChange={(chosen) => chosen && setZone(chosen)}
            data={[...new Set([zone, ...allZones()])].map((value) => ({ value, label: zoneName(value) }))}
          />
        )}
      </div>
      {kept.forgottenUntil !== null && (
        <p className={classes.hint}>{t('keeping.forgotten', { date: formatDay(kept.forgottenUntil, kept.timezone) })}</p>
      )}
      {changed && lost > 0 && <p className={classes.warning}>{t('keeping.lost', { count: lost })}</p>}
      {problem && !asked && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Button className={classes.button} type="submit" loading={save.isPending} disabled={!changed || !fits}>
        {t('action.save')}
      </Button>
      {asked && (
        <ConfirmByTyping
          title={t('keeping.confirm.title', { name: website.name })}
          lead={t('keeping.confirm.lead', { count: lost })}
          word={website.name}
          action={t('keeping.confirm')}
          problem={problem}
          busy={save.isPending}
          onConfirm={() => save.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </form>
  );
}
