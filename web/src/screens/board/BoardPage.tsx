/** Loads a board and shows it, or says why it cannot be shown. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLayoutBoard } from '@tabler/icons-react';
import { ApiError } from '@/api/client';
import { boardQuery } from '@/components/boards/board';
import { LinkButton } from '@/components/LinkButton';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { BoardContent } from './BoardContent';

export function BoardPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(boardQuery(id));
  if (data) return <BoardContent board={data} />;
  if (data === null || (error instanceof ApiError && [400, 401, 403, 404].includes(error.status))) {
    return (
      <EmptyState icon={<IconLayoutBoard size={34} stroke={1.5} />} title={t('boards.missing.title')} hint={t('boards.missing.hint')}>
        <LinkButton to="/boards">{t('boards.back')}</LinkButton>
      </EmptyState>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton height={420} mt={22} radius={10} aria-label={t('app.loading')} />;
}
