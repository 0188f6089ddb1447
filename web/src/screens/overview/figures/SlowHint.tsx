/** Says that a long question is still being answered, once it takes long. */
import { useEffect, useState } from 'react';
import { t } from '@/messages/message';
import classes from './Figures.module.css';

const patience = 3_000;

export function SlowHint({ waiting }: { waiting: boolean }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [waiting]);
  return (
    <p className={classes.slow} role="status">
      {slow ? t('refresh.slow') : ''}
    </p>
  );
}
