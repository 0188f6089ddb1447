/** The search field of the list; waits for a pause in typing before it asks. */
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '@/messages/message';

interface Props {
  value: string;
  onChange: (text: string) => void;
}

export function WebsiteSearch({ value, onChange }: Props) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const send = useDebouncedCallback((next: string) => {
    sent.current = next.trim();
    onChange(next.trim());
  }, 250);

  useEffect(() => {
    // The address changed by other means: a link, the back button.
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  const type = (next: string) => {
    setText(next);
    send(next);
  };

  return (
    <TextInput
      type="search"
      aria-label={t('websites.search')}
      placeholder={t('websites.search')}
      leftSection={<IconSearch size={16} stroke={1.7} />}
      rightSection={text ? <CloseButton size="sm" aria-label={t('action.clearSearch')} onClick={() => type('')} /> : null}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
