/** A page that anybody who knows its address may read, also within a frame of another website. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { IconLinkOff } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { ApiError } from '@/api/client';
import { usePageTitle } from '@/components/page-title';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';
import { leaveShare, shareQuery } from './share-query';
import { SharedOverview } from './SharedOverview';
import { SharePage } from './SharePage';

const SharedBoard = lazy(async () => {
  const [{ SharedBoard: shown }] = await Promise.all([import('./SharedBoard'), loadMessages('boards')]);
  return { default: shown };
});

export function ShareScreen() {
  const { slug = '' } = useParams({ strict: false }) as { slug?: string };
  const { data, error, refetch } = useQuery(shareQuery(slug));
  usePageTitle(t('share.title'));
  useEffect(() => leaveShare, []);

  if (data) {
    return (
      <SharePage>
        {data.board ? (
          <Suspense fallback={<Skeleton height={420} mt={22} radius={10} />}>
            <SharedBoard board={data.board} />
          </Suspense>
        ) : (
          <SharedOverview share={data} />
        )}
      </SharePage>
    );
  }
  if (error instanceof ApiError && error.status === 404) {
    return (
      <SharePage>
        <EmptyState icon={<IconLinkOff size={34} stroke={1.5} />} title={t('share.missing.title')} hint={t('share.missing.hint')} />
      </SharePage>
    );
  }
  return (
    <SharePage>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy="true" aria-label={t('app.loading')}>
          <Skeleton height={30} width={220} mt={22} />
          <Skeleton height={110} mt={26} radius={10} />
          <Skeleton height={320} mt={14} radius={10} />
        </div>
      )}
    </SharePage>
  );
}
