/** What was not counted of the website. Loaded with its own texts, which the administration uses as well. */
import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { loadMessages } from '@/messages/load-messages';

const Content = lazy(async () => {
  const [{ WebsiteDrops }] = await Promise.all([import('@/components/drops/WebsiteDrops'), loadMessages('drops')]);
  return { default: WebsiteDrops };
});

export function DropsOfWebsite({ websiteId }: { websiteId: string }) {
  return (
    <Suspense fallback={<Skeleton height={180} radius={10} />}>
      <Content websiteId={websiteId} />
    </Suspense>
  );
}
