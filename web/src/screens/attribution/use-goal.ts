/** The step whose visitors are attributed: from the address, else the website's most frequent event, else its first page. */
import { useQuery } from '@tanstack/react-query';
import { metricQuery } from '@/api/queries';
import type { StepType } from '@/components/saved/StepValue';
import { useScope } from '@/scope/scope';
import { useNavigate, useSearch } from '@tanstack/react-router';

export interface Goal {
  type: StepType;
  /** Empty until it is known. */
  step: string;
}

export function useGoal(): Goal & { setGoal: (goal: Goal) => void } {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const { websiteId, query, ready } = useScope();
  const { startAt, endAt } = query;
  const events = useQuery({ ...metricQuery(websiteId, 'event', { startAt, endAt, limit: 1 }), enabled: ready && !search['step'] });
  const setGoal = (goal: Goal) =>
    void navigate({ to: '.', search: (previous: Record<string, string | undefined>) => ({ ...previous, ...goal }), resetScroll: false });
  if (search['step']) return { type: search['type'] === 'event' ? 'event' : 'path', step: search['step'], setGoal };
  const first = events.data?.[0]?.x;
  if (first) return { type: 'event', step: first, setGoal };
  return { type: 'path', step: events.isFetched ? '/' : '', setGoal };
}
