/** The conditions of a segment or cohort: a field, a comparison and a value each. */
import { Button, CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { filterNames } from '@/api/types';
import { t } from '@/messages/message';
import { type Condition, conditionOperators } from './saved-filter';
import classes from './SavedFilter.module.css';

interface Props {
  conditions: Condition[];
  onChange: (conditions: Condition[]) => void;
  match: 'all' | 'any';
  onMatch: (match: 'all' | 'any') => void;
  /** True once the form was sent: what is missing is marked. */
  tried: boolean;
}

export function ConditionFields({ conditions, onChange, match, onMatch, tried }: Props) {
  const set = (index: number, part: Partial<Condition>) => onChange(conditions.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('saved.conditions')}</legend>
      {conditions.map(({ name, operator, value }, index) => (
        <div key={index} className={classes.condition}>
          <NativeSelect
            size="xs"
            aria-label={t('filter.name')}
            value={name}
            // A field that this screen does not know stays as it was saved.
            data={[...new Set<string>([...filterNames, name])].map((each) => ({ value: each, label: labelOf(each) }))}
            onChange={(event) => set(index, { name: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            aria-label={t('filter.operator')}
            value={operator}
            data={[
              ...conditionOperators.map((each) => ({ value: each, label: t(`filter.operator.${each}`) })),
              ...(conditionOperators.some((each) => each === operator) ? [] : [{ value: operator, label: operator }]),
            ]}
            onChange={(event) => set(index, { operator: conditionOperators.find((each) => each === event.currentTarget.value) ?? operator })}
          />
          <TextInput size="xs" aria-label={t('filter.value')} placeholder={t('filter.value')} value={value} error={tried && !value.trim() && t('saved.required')} onChange={(event) => set(index, { value: event.currentTarget.value })} />
          <CloseButton aria-label={t('saved.removeCondition', { number: index + 1 })} onClick={() => onChange(conditions.filter((_, place) => place !== index))} />
        </div>
      ))}
      {conditions.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('filter.match')}
          value={match}
          onChange={(chosen) => onMatch(chosen === 'any' ? 'any' : 'all')}
          data={(['all', 'any'] as const).map((each) => ({ value: each, label: t(`filter.match.${each}`) }))}
        />
      )}
      <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={12} />} onClick={() => onChange([...conditions, { name: 'country', operator: 'eq', value: '' }])}>
        {t('saved.addCondition')}
      </Button>
    </fieldset>
  );
}

function labelOf(name: string): string {
  const known = filterNames.find((each) => each === name);
  return known ? t(`metric.${known}`) : name;
}
