/** Shows the notices, newest last; read out as they come. */
import { Button, CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { describeError } from '@/components/states/describe-error';
import { t } from '@/messages/message';
import { currentNotices, dismiss, type Notice, notify, onNotices } from './notices';
import classes from './Notices.module.css';

export function Notices() {
  const notices = useSyncExternalStore(onNotices, currentNotices);
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={classes.notice} data-bad={notice.bad || undefined}>
          <span className={classes.text}>{notice.text}</span>
          {notice.undo && (
            <Button size="compact-sm" variant="light" onClick={() => void takeBack(notice)}>
              {t('undo.action')}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('notice.close')} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </div>
  );
}

async function takeBack({ id, undo }: Notice) {
  dismiss(id);
  try {
    await undo?.();
  } catch (error) {
    notify(t('undo.failed', { message: describeError(error).title }), { bad: true });
  }
}
