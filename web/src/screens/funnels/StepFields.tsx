/** One step of a funnel: a page or an event, and conditions on the properties that an event was sent with. */
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { StepValue } from '@/components/saved/StepValue';
import classes from '@/components/saved/Saved.module.css';
import { t } from '@/messages/message';
import type { Step } from './funnel';

interface Props {
  number: number;
  step: Step;
  /** True once the form was sent: what is missing is marked. */
  tried: boolean;
  onChange: (step: Step) => void;
  onRemove: (() => void) | undefined;
}

type Condition = NonNullable<Step['filters']>[number];
const operators: Condition['operator'][] = ['eq', 'neq', 'c', 'dnc'];

export function StepFields({ number, step, tried, onChange, onRemove }: Props) {
  const filters = step.filters ?? [];
  const setFilters = (changed: Condition[]) => onChange({ type: step.type, value: step.value, ...(changed.length ? { filters: changed } : {}) });
  const setFilter = (index: number, part: Partial<Condition>) => setFilters(filters.map((each, place) => (place === index ? { ...each, ...part } : each)));

  return (
    <li>
      <StepValue
        label={t('funnels.stepNumber', { number })}
        type={step.type}
        value={step.value}
        error={tried && !step.value.trim() ? t('saved.required') : undefined}
        onChange={(type, value) => onChange(type === 'path' ? { type, value } : { ...step, type, value })}
        onRemove={onRemove}
      />
      {step.type === 'event' && (
        <div className={classes.filters}>
          {filters.map((filter, index) => (
            <div key={index} className={classes.filter}>
              <TextInput size="xs" aria-label={t('funnels.property')} placeholder={t('funnels.property')} value={filter.property} error={tried && !filter.property.trim()} onChange={(event) => setFilter(index, { property: event.currentTarget.value })} />
              <Select
                size="xs"
                aria-label={t('funnels.operator')}
                allowDeselect={false}
                value={filter.operator}
                data={operators.map((value) => ({ value, label: t(`saved.operator.${value}`) }))}
                onChange={(chosen) => setFilter(index, { operator: operators.find((each) => each === chosen) ?? 'eq' })}
              />
              <TextInput size="xs" aria-label={t('funnels.value')} placeholder={t('funnels.value')} value={filter.value} error={tried && !filter.value.trim()} onChange={(event) => setFilter(index, { value: event.currentTarget.value })} />
              <CloseButton aria-label={t('funnels.removeCondition')} onClick={() => setFilters(filters.filter((_, place) => place !== index))} />
            </div>
          ))}
          <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={12} />} onClick={() => setFilters([...filters, { property: '', operator: 'eq', value: '' }])}>
            {t('funnels.addCondition')}
          </Button>
        </div>
      )}
    </li>
  );
}
