/** Which page or event is the goal, with what was recorded as suggestions; taken over by Enter, choice or leaving the field. */
import { Autocomplete, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/api/ask';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Attribution.module.css';
import type { Goal } from './use-goal';

interface Props extends Goal {
  onChange: (goal: Goal) => void;
}

export function GoalField({ type: chosenType, step, onChange }: Props) {
  const { websiteId, period, ready } = useScope();
  const [type, setType] = useState(chosenType);
  const [typed, setTyped] = useState(step);
  const [search] = useDebouncedValue(typed === step ? '' : typed, 200);
  const { data = [] } = useQuery({
    ...ask('/api/websites/{websiteId}/values', { websiteId }, { startAt: period.start, endAt: period.cut, type, search }),
    enabled: ready,
  });
  const values = [...new Set(data.flatMap(({ value }) => (value ? [value] : [])))];
  const take = (value: string) => {
    const wanted = value.trim();
    if (wanted && (wanted !== step || type !== chosenType)) onChange({ type, step: wanted });
  };

  return (
    <div className={classes.goal}>
      <Select
        label={t('attribution.type')}
        allowDeselect={false}
        value={type}
        data={(['path', 'event'] as const).map((each) => ({ value: each, label: t(`saved.type.${each}`) }))}
        onChange={(chosen) => {
          setType(chosen === 'event' ? 'event' : 'path');
          setTyped('');
        }}
      />
      <Autocomplete
        label={t(`saved.type.${type}`)}
        placeholder={type === 'path' ? '/pricing' : 'signup'}
        value={typed}
        data={values}
        filter={({ options }) => options}
        onChange={setTyped}
        onOptionSubmit={take}
        onBlur={() => take(typed)}
        onKeyDown={(event) => event.key === 'Enter' && take(typed)}
      />
    </div>
  );
}
