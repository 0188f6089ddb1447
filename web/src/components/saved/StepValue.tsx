/** A page or an event, with what was recorded in the period as suggestions. */
import { Autocomplete, CloseButton, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Saved.module.css';

export type StepType = 'path' | 'event';

interface Props {
  label: string;
  type: StepType;
  value: string;
  error?: string | undefined;
  onChange: (type: StepType, value: string) => void;
  onRemove?: (() => void) | undefined;
}

export function StepValue({ label, type, value, error, onChange, onRemove }: Props) {
  const { websiteId, period, ready } = useScope();
  const [search] = useDebouncedValue(value.replaceAll('*', ''), 200);
  const { data = [] } = useQuery({
    ...ask('/api/websites/{websiteId}/values', { websiteId }, { startAt: period.start, endAt: period.cut, type, search }),
    enabled: ready,
  });
  const values = [...new Set(data.flatMap((each) => (each.value ? [each.value] : [])))];

  return (
    <div className={classes.line}>
      <Select
        label={label}
        allowDeselect={false}
        value={type}
        data={(['path', 'event'] as const).map((each) => ({ value: each, label: t(`saved.type.${each}`) }))}
        onChange={(chosen) => chosen !== type && onChange(chosen === 'event' ? 'event' : 'path', '')}
      />
      <Autocomplete
        label={type === 'path' ? t('saved.path') : t('saved.event')}
        placeholder={type === 'path' ? '/pricing' : 'signup'}
        value={value}
        error={error}
        data={values}
        filter={({ options }) => options}
        onChange={(typed) => onChange(type, typed)}
      />
      {onRemove && <CloseButton mt={26} aria-label={t('saved.removeStep', { step: label })} onClick={onRemove} />}
    </div>
  );
}
