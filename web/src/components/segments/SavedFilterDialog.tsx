/** Makes a segment or cohort, or changes one. A new segment begins with the filters that the screen has. */
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import classes from '@/components/saved/Saved.module.css';
import { StepValue } from '@/components/saved/StepValue';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { ConditionFields } from './ConditionFields';
import { rangeText } from './range-text';
import { conditionsOf, type Kind, type Parameters, relativeRanges, type SavedFilter } from './saved-filter';

interface Props {
  kind: Kind;
  /** The one that is changed; undefined for a new one. */
  saved: SavedFilter | undefined;
  onClose: () => void;
  onSaved: () => void;
}

export function SavedFilterDialog({ kind, saved, onClose, onSaved }: Props) {
  const { websiteId, filters, period } = useScope();
  const before: Parameters = saved?.parameters ?? { filters: conditionsOf(filters) };
  const [name, setName] = useState(saved?.name ?? '');
  const [conditions, setConditions] = useState(before.filters ?? []);
  const [match, setMatch] = useState(before.match ?? 'all');
  const [action, setAction] = useState(before.action ?? { type: 'path', value: '' });
  const [range, setRange] = useState(before.dateRange ?? '30day');
  const [problem, setProblem] = useState<string>();
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const cohort = kind === 'cohort';
  const complete = name.trim() && conditions.every(({ value }) => value.trim()) && (cohort ? action.value.trim() : conditions.length > 0);
  const ranges = [...new Set<string>([...relativeRanges, `range:${period.start}:${period.cut}`, range])];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) {
      if (!cohort && conditions.length === 0) setProblem(t('saved.noCondition'));
      return;
    }
    setSaving(true);
    const parameters: Parameters = { filters: conditions, match, ...(cohort ? { action, dateRange: range } : {}) };
    const body = { type: kind, name: name.trim(), parameters };
    try {
      if (saved) await tell('post', '/api/websites/{websiteId}/segments/{segmentId}', { websiteId, segmentId: saved.id }, body);
      else await tell('post', '/api/websites/{websiteId}/segments', { websiteId }, body);
      notify(t('form.saved'));
      onSaved();
      onClose();
    } catch (error) {
      setProblem(formProblem(error));
      setSaving(false);
    }
  };

  return (
    <Modal opened onClose={onClose} size="lg" title={saved ? t(`${kind}s.change`) : t(`${kind}s.add`)} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput data-autofocus label={t('saved.name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} error={tried && !name.trim() && t('saved.required')} />
        {cohort && (
          <>
            <StepValue
              label={t('cohorts.action')}
              type={action.type === 'event' ? 'event' : 'path'}
              value={action.value}
              error={tried && !action.value.trim() ? t('saved.required') : undefined}
              onChange={(type, value) => setAction({ type, value })}
            />
            <NativeSelect label={t('cohorts.when')} value={range} data={ranges.map((value) => ({ value, label: rangeText(value) }))} onChange={(event) => setRange(event.currentTarget.value)} />
          </>
        )}
        <ConditionFields conditions={conditions} onChange={setConditions} match={match} onMatch={setMatch} tried={tried} />
        {problem && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
