/** The dialog of `ConfirmByTyping`, loaded when it is first asked for. */
import { type ComponentProps, lazy, Suspense } from 'react';

const Dialog = lazy(() => import('./ConfirmDialog').then((module) => ({ default: module.ConfirmDialog })));

export function ConfirmByTyping(props: ComponentProps<typeof Dialog>) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
