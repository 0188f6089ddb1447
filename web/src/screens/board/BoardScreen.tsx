/** One board: panels of one website or of several within one period, to look at and to arrange. */
import { Skeleton } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { loadMessages } from '@/messages/load-messages';

const Page = lazy(async () => {
  const [{ BoardPage }] = await Promise.all([import('./BoardPage'), loadMessages('boards')]);
  return { default: BoardPage };
});

export function BoardScreen() {
  const { boardId = '' } = useParams({ strict: false }) as { boardId?: string };
  return (
    <Suspense fallback={<Skeleton height={420} mt={22} radius={10} />}>
      <Page key={boardId} id={boardId} />
    </Suspense>
  );
}
