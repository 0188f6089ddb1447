/** Chooses the fields; the second and third may be nothing. */
import { NativeSelect } from '@mantine/core';
import { t } from '@/messages/message';
import classes from './Breakdown.module.css';
import { type BreakdownField, breakdownFields, readFields } from './fields';

interface Props {
  fields: BreakdownField[];
  onChange: (fields: BreakdownField[]) => void;
}

const places = ['first', 'second', 'third'] as const;

export function FieldChoice({ fields, onChange }: Props) {
  const choose = (place: number, value: string) => {
    const chosen: string[] = [...fields];
    chosen[place] = value;
    onChange(readFields(chosen.filter(Boolean).join(',')));
  };
  return (
    <div className={classes.choice}>
      {places.map((name, place) => (
        <NativeSelect
          key={name}
          size="xs"
          label={t(`breakdown.${name}`)}
          value={fields[place] ?? ''}
          disabled={place > fields.length}
          onChange={(event) => choose(place, event.currentTarget.value)}
          data={[
            ...(place > 0 ? [{ value: '', label: t('breakdown.nothing') }] : []),
            ...breakdownFields
              .filter((field) => field === fields[place] || !fields.includes(field))
              .map((field) => ({ value: field, label: t(`metric.${field}`) })),
          ]}
        />
      ))}
    </div>
  );
}
