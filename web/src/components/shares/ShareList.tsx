/** The shared pages there are, or why none can be shown. */
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/states/ErrorState';
import { ShareLine } from './ShareLine';
import classes from './Shares.module.css';
import type { Share, useShares } from './use-shares';

interface Props {
  all: ReturnType<typeof useShares>;
  hint: string;
  /** In place of the list, where nothing is shared. */
  empty: ReactNode;
  onChange: (share: Share) => void;
}

export function ShareList({ all: { shares, error, refetch, end }, hint, empty, onChange }: Props) {
  if (error && !shares) return <ErrorState error={error} onRetry={() => void refetch()} compact />;
  if (!shares) return <Skeleton height={90} />;
  if (shares.length === 0) return empty;
  return (
    <>
      <p className={classes.hint}>{hint}</p>
      <ul className={classes.list}>
        {shares.map((share) => (
          <ShareLine key={share.id} share={share} onChange={() => onChange(share)} onEnd={() => void end(share)} />
        ))}
      </ul>
    </>
  );
}
