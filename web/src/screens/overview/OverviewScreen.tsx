/** A website at a glance: key figures, traffic over time, and where, what and how in six lists. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dataRangeQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { usePageTitle } from '@/components/page-title';
import { WebsiteGate } from '@/components/website/WebsiteGate';
import { WebsiteHeader } from '@/components/website/WebsiteHeader';
import { t } from '@/messages/message';
import type { DataSpan } from '@/time/range';
import { NothingRecorded } from './NothingRecorded';
import { OverviewContent } from './OverviewContent';

export function OverviewScreen() {
  const { websiteId } = useParams({ from: '/app/websites/$websiteId' });
  return <WebsiteGate websiteId={websiteId}>{(website) => <Loaded key={website.id} website={website} />}</WebsiteGate>;
}

function Loaded({ website }: { website: Website }) {
  usePageTitle(t('overview.page', { name: website.name }));
  const { data } = useQuery(dataRangeQuery(website.id));
  const span = useMemo(() => readSpan(data?.startDate, data?.endDate), [data?.startDate, data?.endDate]);

  if (data && !data.startDate) {
    return (
      <>
        <WebsiteHeader website={website} />
        <NothingRecorded website={website} />
      </>
    );
  }
  return <OverviewContent website={website} span={span} />;
}

function readSpan(start: string | null | undefined, end: string | null | undefined): DataSpan | undefined {
  return start && end ? { start: Date.parse(start), end: Date.parse(end) } : undefined;
}
