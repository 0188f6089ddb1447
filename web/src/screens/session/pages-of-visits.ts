/** Which pages each visit of a visitor led through, from what the visitor did. */

interface Act {
  visitId: string;
  eventType: number;
  urlPath: string;
}

const pageView = 1;

/** More is not told at once: where there is as much, the oldest visit may be told in part. */
export const mostActivity = 500;

/**
 * The paths of each visit's page views in the order of time, by the visit's id. A visit that may not be known as a whole
 * is left out.
 *
 * @param activity the latest first
 */
export function pagesOfVisits(activity: readonly Act[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { visitId, eventType, urlPath } of activity) {
    const pages = found.get(visitId) ?? [];
    if (eventType === pageView) pages.unshift(urlPath);
    found.set(visitId, pages);
  }
  const oldest = activity.at(-1)?.visitId;
  if (oldest && activity.length >= mostActivity) found.delete(oldest);
  return found;
}
