/** The overview of what is shared, as far as the share's parameters allow it. */
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { usePageTitle } from '@/components/page-title';
import { EmptyState } from '@/components/states/EmptyState';
import { SharedWebsite } from '@/components/website/shared-website';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';
import { mayFilter, showsOverview } from './may-show';
import type { SharedThing } from './share-query';

const OverviewScreen = lazy(async () => {
  const [{ OverviewScreen: screen }] = await Promise.all([import('@/screens/overview/OverviewScreen'), loadMessages('overview')]);
  return { default: screen };
});

export function SharedOverview({ share }: { share: SharedThing }) {
  const { website, parameters } = share;
  usePageTitle(website?.name ?? t('share.title'));
  const shared = useMemo(
    () =>
      website && {
        website,
        mayFilter: mayFilter(parameters),
        empty: <EmptyState title={t('share.empty.title')} hint={t('share.empty.hint')} />,
      },
    [website, parameters],
  );
  // Deleted since the page was opened.
  if (!shared) return <EmptyState title={t('share.missing.title')} hint={t('share.missing.hint')} />;
  if (!showsOverview(parameters)) return <EmptyState title={t('share.nothing.title')} hint={t('share.nothing.hint')} />;
  return (
    <SharedWebsite value={shared}>
      <Suspense fallback={<Skeleton height={420} mt={22} radius={10} />}>
        <OverviewScreen />
      </Suspense>
    </SharedWebsite>
  );
}
