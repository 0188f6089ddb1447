/** A failed question in the place of its answer: what happened, what to do, and a way to ask again. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '@/messages/message';
import { describeError } from './describe-error';
import classes from './states.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** For panels: one line and a button. */
  compact?: boolean;
}

export function ErrorState({ error, onRetry, compact = false }: Props) {
  const { title, hint } = describeError(error);
  return (
    <div className={classes.state} data-compact={compact || undefined} role="alert">
      <IconAlertTriangle className={classes.errorIcon} size={compact ? 20 : 30} stroke={1.6} aria-hidden />
      <p className={classes.title}>{title}</p>
      <p className={classes.hint}>{hint}</p>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
