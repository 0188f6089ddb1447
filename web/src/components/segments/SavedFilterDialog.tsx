/** Makes a segment or cohort, or changes one. A new segment begins with the filters that the screen has. */
import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tell } from '@/api/ask';
import { FormEnd } from '@/components/form/FormEnd';
import classes from '@/components/saved/Saved.module.css';
import { useSaving } from '@/components/saved/use-saving';
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
  const cohort = kind === 'cohort';
  const ranges = [...new Set<string>([...relativeRanges, `range:${period.start}:${period.cut}`, range])];

  const { problem, tried, saving, onSubmit } = useSaving({
    complete: Boolean(name.trim()) && conditions.every(({ value }) => value.trim()) && (cohort ? Boolean(action.value.trim()) : conditions.length > 0),
    missing: !cohort && conditions.length === 0 ? t('saved.noCondition') : undefined,
    save: () => {
      const parameters: Parameters = { filters: conditions, match, ...(cohort ? { action, dateRange: range } : {}) };
      const body = { type: kind, name: name.trim(), parameters };
      return saved
        ? tell('post', '/api/websites/{websiteId}/segments/{segmentId}', { websiteId, segmentId: saved.id }, body)
        : tell('post', '/api/websites/{websiteId}/segments', { websiteId }, body);
    },
    onSaved,
    onClose,
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={saved ? t(`${kind}s.change`) : t(`${kind}s.add`)} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={onSubmit} noValidate>
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
        <FormEnd problem={problem} saving={saving} onClose={onClose} />
      </form>
    </Modal>
  );
}
