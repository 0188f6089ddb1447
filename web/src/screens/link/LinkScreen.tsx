/** One link: clicks over time, referrers, countries. */
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { loadMessages } from '@/messages/load-messages';

const Details = lazy(async () => {
  const [{ AddressDetails }] = await Promise.all([import('@/components/addresses/AddressDetails'), loadMessages('links')]);
  return { default: AddressDetails };
});

export function LinkScreen() {
  const { linkId = '' } = useParams({ strict: false }) as { linkId?: string };
  return (
    <Suspense fallback={null}>
      <Details kind="links" id={linkId} />
    </Suspense>
  );
}
