/** Shown instead of a screen that failed to render or to load. */
import { ErrorState } from '@/components/states/ErrorState';

export function ScreenError({ error, reset }: { error: unknown; reset: () => void }) {
  return <ErrorState error={error} onRetry={reset} />;
}
