/** Why a request is counted, or why not: a request to try, and what each step decides about it. */
import { lazy, Suspense } from 'react';
import { loadMessages } from '@/messages/load-messages';

// The reasons are told in the words of the lists of what was not counted.
const Content = lazy(async () => {
  const [{ Explain }] = await Promise.all([import('./Explain'), loadMessages('drops')]);
  return { default: Explain };
});

export function ExplainScreen() {
  return (
    <Suspense fallback={null}>
      <Content />
    </Suspense>
  );
}
