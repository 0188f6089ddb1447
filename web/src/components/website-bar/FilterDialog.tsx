/** Adds a filter, or changes one: what, how, and a value suggested from what was recorded in the period. */
import { Autocomplete, Button, Modal, Select, TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '@/api/ask';
import { filterNames } from '@/api/types';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { type Filter, operators, withFilter, withoutFilter } from '@/url/filters';
import classes from './FilterDialog.module.css';

interface Props {
  /** The one that is changed; undefined for a new one. */
  filter: Filter | undefined;
  onClose: () => void;
}

export function FilterDialog({ filter, onClose }: Props) {
  const scope = useScope();
  const [draft, setDraft] = useState<Filter>(filter ?? { name: 'path', operator: 'eq', value: '' });
  const [problem, setProblem] = useState<string>();
  const several = draft.operator === 'in' || draft.operator === 'nin';
  const [search] = useDebouncedValue(several ? '' : draft.value, 200);
  const suggestions = useQuery({
    ...ask('/api/websites/{websiteId}/values', { websiteId: scope.websiteId }, { startAt: scope.period.start, endAt: scope.period.cut, type: draft.name, search: isPattern(draft) ? '' : search }),
    enabled: scope.ready,
  });
  const values = (suggestions.data ?? []).flatMap(({ value }) => (value ? [value] : []));

  const set = (next: Partial<Filter>) => {
    setProblem(undefined);
    setDraft({ ...draft, ...next });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(draft);
    if (wrong) return setProblem(wrong);
    const others = filter ? withoutFilter(scope.filters, filter) : scope.filters;
    scope.change({ filters: withFilter(others, { ...draft, value: draft.value.trim() }) });
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={t('filter.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.pair}>
          <Select
            label={t('filter.name')}
            data-autofocus={filter ? undefined : true}
            searchable
            allowDeselect={false}
            value={draft.name}
            onChange={(chosen) => set({ name: filterNames.find((each) => each === chosen) ?? draft.name, value: '' })}
            data={filterNames.map((value) => ({ value, label: t(`metric.${value}`) }))}
          />
          <Select
            label={t('filter.operator')}
            allowDeselect={false}
            value={draft.operator}
            onChange={(chosen) => set({ operator: operators.find((each) => each === chosen) ?? draft.operator })}
            data={operators.map((value) => ({ value, label: t(`filter.operator.${value}`) }))}
          />
        </div>
        {several ? (
          <TagsInput
            label={t('filter.values')}
            description={t('filter.valueHint')}
            error={problem}
            value={draft.value ? draft.value.split(',') : []}
            onChange={(chosen) => set({ value: chosen.join(',') })}
            data={values}
            splitChars={[',']}
            renderOption={({ option }) => rowText(draft.name, option.value)}
          />
        ) : (
          <Autocomplete
            label={t('filter.value')}
            description={hintOf(draft)}
            error={problem}
            data-autofocus={filter ? true : undefined}
            value={draft.value}
            onChange={(value) => set({ value })}
            data={isPattern(draft) ? [] : values}
            filter={({ options }) => options}
            renderOption={({ option }) => rowText(draft.name, option.value)}
          />
        )}
        <Saved onChosen={onClose} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit">{t('filter.apply')}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Saved segments and cohorts, where the website has some. */
function Saved({ onChosen }: { onChosen: () => void }) {
  const scope = useScope();
  return (['segment', 'cohort'] as const).map((kind) => <SavedChoice key={kind} kind={kind} value={scope[kind]} onChosen={onChosen} />);
}

function SavedChoice({ kind, value, onChosen }: { kind: 'segment' | 'cohort'; value: string | undefined; onChosen: () => void }) {
  const { websiteId, change } = useScope();
  const { data } = useQuery(ask('/api/websites/{websiteId}/segments', { websiteId }, { type: kind, pageSize: 200 }));
  if (!data?.data.length) return null;
  return (
    <Select
      label={t(`filter.${kind}`)}
      clearable
      value={value ?? null}
      onChange={(chosen) => {
        change({ [kind]: chosen ?? undefined });
        onChosen();
      }}
      data={data.data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function isPattern({ operator }: Filter): boolean {
  return operator === 're' || operator === 'nre';
}

function hintOf(filter: Filter): string {
  if (isPattern(filter)) return t('filter.expressionHint');
  return filter.operator === 'c' || filter.operator === 'dnc' ? t('filter.wordHint') : t('filter.valueHint');
}

function problemOf(filter: Filter): string | undefined {
  if (!filter.value.trim()) return t('filter.required');
  if (!isPattern(filter)) return undefined;
  try {
    new RegExp(filter.value);
    return undefined;
  } catch (error) {
    return t('filter.expressionWrong', { message: error instanceof Error ? error.message : '' });
  }
}
