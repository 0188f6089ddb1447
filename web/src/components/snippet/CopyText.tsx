/** Text in one piece to copy. Without clipboard access (plain http) the text is selected instead. */
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '@/messages/message';
import classes from './CopyText.module.css';

export function CopyText({ label, text }: { label: string; text: string }) {
  const clipboard = useClipboard({ timeout: 2500 });
  const code = useRef<HTMLElement>(null);

  const copy = () => {
    clipboard.copy(text);
    if (code.current) window.getSelection()?.selectAllChildren(code.current);
  };

  return (
    <div className={classes.box}>
      <code ref={code} className={classes.code} role="textbox" aria-readonly aria-label={label} tabIndex={0}>
        {text}
      </code>
      <Button
        size="xs"
        variant={clipboard.copied ? 'light' : 'default'}
        className={classes.button}
        leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        onClick={copy}
      >
        {clipboard.copied ? t('action.copied') : t('action.copy')}
      </Button>
    </div>
  );
}
