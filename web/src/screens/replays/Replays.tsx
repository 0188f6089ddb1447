/** The two lists as tabs. */
import { Skeleton, Tabs } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { t } from '@/messages/message';

const RecordedVisits = lazy(() => import('./RecordedVisits').then((module) => ({ default: module.RecordedVisits })));
const SavedVisits = lazy(() => import('./SavedVisits').then((module) => ({ default: module.SavedVisits })));

interface Props {
  saved: boolean;
  onTab: (tab: string) => void;
}

export function Replays({ saved, onTab }: Props) {
  return (
    <Tabs value={saved ? 'saved' : 'all'} onChange={(next) => onTab(next ?? 'all')} keepMounted={false}>
      <Tabs.List aria-label={t('replays.title')} mb={14}>
        <Tabs.Tab value="all">{t('replays.all')}</Tabs.Tab>
        <Tabs.Tab value="saved">{t('replays.saved')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="all">
        <Suspense fallback={<Skeleton height={420} radius={10} />}>
          <RecordedVisits />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="saved">
        <Suspense fallback={<Skeleton height={420} radius={10} />}>
          <SavedVisits />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
