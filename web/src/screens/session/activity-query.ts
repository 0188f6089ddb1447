/** What a visitor did in the period: asked once for all that shows it. */
import { ask } from '@/api/ask';
import type { Query } from '@/api/types';

/** The acts of a period, the latest first. */
export function activityQuery(websiteId: string, sessionId: string, { startAt, endAt }: Query) {
  return ask('/api/websites/{websiteId}/sessions/{sessionId}/activity', { websiteId, sessionId }, { startAt, endAt });
}
