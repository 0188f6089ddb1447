/** One pixel: views over time, referrers, countries. */
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { loadMessages } from '@/messages/load-messages';

const Details = lazy(async () => {
  const [{ AddressDetails }] = await Promise.all([import('@/components/addresses/AddressDetails'), loadMessages('pixels')]);
  return { default: AddressDetails };
});

export function PixelScreen() {
  const { pixelId = '' } = useParams({ strict: false }) as { pixelId?: string };
  return (
    <Suspense fallback={null}>
      <Details kind="pixels" id={pixelId} />
    </Suspense>
  );
}
