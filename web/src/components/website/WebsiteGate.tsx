/** Loads a website and shows the screen built from it, or why it cannot be shown. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconWorldOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/client';
import { websiteQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { LinkButton } from '@/components/LinkButton';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';

interface Props {
  websiteId: string;
  children: (website: Website) => ReactNode;
}

export function WebsiteGate({ websiteId, children }: Props) {
  const { data, error, refetch } = useQuery(websiteQuery(websiteId));
  if (data) return children(data);

  // An unknown id is answered with null, with 404, or with 401 where the user may not know whether it exists.
  if (data === null || (error instanceof ApiError && [400, 401, 403, 404].includes(error.status))) {
    return (
      <EmptyState
        icon={<IconWorldOff size={34} stroke={1.5} />}
        title={t('website.missing.title')}
        hint={t('website.missing.hint')}
      >
        <LinkButton to="/websites">{t('notFound.back')}</LinkButton>
      </EmptyState>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div aria-busy="true" aria-label={t('app.loading')}>
      <Skeleton height={30} width={220} mt={22} />
      <Skeleton height={20} width={160} mt={16} />
      <Skeleton height={110} mt={26} radius={10} />
      <Skeleton height={320} mt={14} radius={10} />
    </div>
  );
}
