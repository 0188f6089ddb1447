/** The head of a board with its period, which holds for every panel on it. */
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { dataRangeQuery } from '@/api/queries';
import type { DataRange } from '@/api/types';
import { AccountScreen } from '@/components/AccountScreen';
import { WebsiteBar } from '@/components/website-bar/WebsiteBar';
import { ScopeContext, useScopeOfAddress } from '@/scope/scope';
import { useAsOf } from '@/scope/use-as-of';
import type { DataSpan } from '@/time/range';
import type { Board } from './board';

interface Props {
  board: Pick<Board, 'id' | 'name' | 'description' | 'createdAt'>;
  /** The ids of what its panels are about. */
  about: readonly string[];
  tools?: ReactNode;
  children: ReactNode;
}

export function BoardFrame({ board: { id, name, description, createdAt }, about, tools, children }: Props) {
  const [asOf, renew] = useAsOf();
  // A scope is about a website; that of a board is the period alone, and each panel has one of its own.
  const website = useMemo(() => ({ id, name, domain: null, resetAt: null, userId: null, teamId: null, createdAt }), [id, name, createdAt]);
  const span = useQueries({
    queries: about.map((each) => dataRangeQuery(each)),
    combine: (ranges) => widest(ranges.map(({ data }) => data)),
  });
  const scope = useScopeOfAddress({ website, asOf, renew, span });
  return (
    <ScopeContext value={scope}>
      <AccountScreen
        title={name}
        lead={description}
        tools={
          <>
            <WebsiteBar compare />
            {tools}
          </>
        }
      >
        {children}
      </AccountScreen>
    </ScopeContext>
  );
}

/** From the first to the last event of all of them; undefined where there is none. */
function widest(ranges: (DataRange | undefined)[]): DataSpan | undefined {
  const starts = ranges.flatMap((range) => (range?.startDate ? [Date.parse(range.startDate)] : []));
  const ends = ranges.flatMap((range) => (range?.endDate ? [Date.parse(range.endDate)] : []));
  return starts.length && ends.length ? { start: Math.min(...starts), end: Math.max(...ends) } : undefined;
}
