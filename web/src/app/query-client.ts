/** How answers are kept and when a question is asked again. */
import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/client';

const passing = new Set([0, 502, 503, 504]);

/** A busy or restarting server is asked again; what it answered on purpose is not. */
function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && passing.has(error.status);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, gcTime: 10 * 60_000, networkMode: 'always', retry: shouldRetry, refetchOnWindowFocus: false },
  },
});
