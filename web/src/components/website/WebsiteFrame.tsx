/**
 * Puts the head, bar and filters of a website (or a link or pixel) above the screen's own content, which finds the scope
 * with `useScope()`.
 */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { dataRangeQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { usePageTitle } from '@/components/page-title';
import { FilterBar } from '@/components/website-bar/FilterBar';
import { type BarParts, WebsiteBar } from '@/components/website-bar/WebsiteBar';
import { ScopeContext, useScopeOfAddress } from '@/scope/scope';
import { useAsOf } from '@/scope/use-as-of';
import type { DataSpan } from '@/time/range';
import { NothingRecorded } from './NothingRecorded';
import { WebsiteHeader } from './WebsiteHeader';
import classes from './WebsiteScreen.module.css';

export interface WebsiteFrameProps {
  /** The screen's heading; the website's name where there is none. */
  title?: string;
  /** One sentence under the heading: what the screen tells. */
  lead?: string;
  /** Which controls the bar has; false for none. */
  bar?: BarParts | false;
  /** False where the screen makes sense without any event recorded. */
  needsEvents?: boolean;
  children: ReactNode;
}

interface Props extends WebsiteFrameProps {
  website: Website;
  mayFilter?: boolean;
  /** In place of how to record a first visit. */
  empty?: ReactNode;
}

export function WebsiteFrame({ website, mayFilter = true, empty: instead, title, lead, bar = {}, needsEvents = true, children }: Props) {
  usePageTitle(title ? `${title} · ${website.name}` : website.name);
  const [asOf, renew] = useAsOf();
  const { data } = useQuery(dataRangeQuery(website.id));
  const span = useMemo(() => readSpan(data?.startDate, data?.endDate), [data?.startDate, data?.endDate]);
  const scope = useScopeOfAddress({ website, asOf, renew, span });
  const empty = needsEvents && data !== undefined && !data.startDate;

  return (
    <ScopeContext value={scope}>
      <WebsiteHeader website={website} title={title} lead={lead}>
        {bar && !empty && <WebsiteBar {...bar} />}
      </WebsiteHeader>
      {bar && bar.filters !== false && mayFilter && !empty && <FilterBar />}
      <div className={classes.stack}>{empty ? (instead ?? <NothingRecorded website={website} />) : children}</div>
    </ScopeContext>
  );
}

function readSpan(start: string | null | undefined, end: string | null | undefined): DataSpan | undefined {
  return start && end ? { start: Date.parse(start), end: Date.parse(end) } : undefined;
}
