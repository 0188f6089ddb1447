/** The words of a definition, which are fetched when they are first read: 55 of them are more than a screen should wait for. */
import { useEffect, useState } from 'react';
import type { Definition } from '@/api/types';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';
import { meaningOf } from './meaning';

export function DefinitionText({ definition: { id, definition, exact } }: { definition: Definition }) {
  const [read, setRead] = useState(meaningOf(id) !== undefined);
  useEffect(() => {
    let gone = false;
    const tell = () => !gone && setRead(true);
    // Where they do not come, the server's own words are as true.
    loadMessages('definitions').then(tell, tell);
    return () => {
      gone = true;
    };
  }, []);
  if (!read) return t('app.loading');
  return `${meaningOf(id) ?? definition} ${exact ? t('definition.exact') : t('definition.approximate')}`;
}
