/** A page or an event that a journey begins or ends with; it counts once Enter is pressed or the field is left. */
import { TextInput } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { t } from '@/messages/message';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  suggestions: string[];
}

export function StepChoice({ label, value, onChange, suggestions }: Props) {
  const list = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const choose = () => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <>
      <TextInput
        size="xs"
        label={label}
        placeholder={t('journeys.any')}
        list={list}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={choose}
        onKeyDown={(event) => event.key === 'Enter' && choose()}
      />
      <datalist id={list}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
