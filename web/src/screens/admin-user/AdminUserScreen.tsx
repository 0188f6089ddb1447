/** One user, as administrators see and change one. Its texts are those of the administration. */
import { lazy, Suspense } from 'react';
import { useParams } from '@tanstack/react-router';
import { loadMessages } from '@/messages/load-messages';

const Content = lazy(async () => {
  const [{ OneUser }] = await Promise.all([import('./OneUser'), loadMessages('admin', 'team')]);
  return { default: OneUser };
});

export function AdminUserScreen() {
  const { userId = '' }: { userId?: string } = useParams({ strict: false });
  return (
    <Suspense fallback={null}>
      <Content key={userId} userId={userId} />
    </Suspense>
  );
}
