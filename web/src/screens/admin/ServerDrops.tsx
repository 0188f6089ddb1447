/** What was not counted over all websites. Loaded with its own texts, which a website's settings use as well. */
import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { loadMessages } from '@/messages/load-messages';

const Content = lazy(async () => {
  const [{ AllDrops }] = await Promise.all([import('@/components/drops/AllDrops'), loadMessages('drops')]);
  return { default: AllDrops };
});

export function ServerDrops({ tools }: { tools: ReactNode }) {
  return (
    <Suspense fallback={<Skeleton height={240} radius={10} />}>
      <Content tools={tools} />
    </Suspense>
  );
}
