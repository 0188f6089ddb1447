/** The last 24 hours of one website, asked for only once it is in view. */
import { useQuery } from '@tanstack/react-query';
import { seriesQuery, totalsQuery } from '@/api/queries';
import { ownZone } from '@/time/own-zone';
import { fillBuckets } from '@/time/buckets';
import { resolveRange } from '@/time/range';

/** Page views per hour and the day's totals; undefined until they are known. */
export function useLastDay(websiteId: string, enabled: boolean) {
  const zone = ownZone();
  // Whole hours, so that the question stays the same for an hour.
  const period = resolveRange({ range: '24h', offset: 0 }, Date.now(), zone);
  const span = { startAt: period.start, endAt: period.end };
  const totals = useQuery({ ...totalsQuery(websiteId, span), enabled });
  const series = useQuery({ ...seriesQuery(websiteId, { ...span, unit: 'hour', timezone: zone }), enabled });
  return {
    totals: totals.data,
    hours: series.data && fillBuckets(series.data, period, 'hour', zone).map((bucket) => bucket.pageviews),
    failed: totals.isError || series.isError,
    retry: () => {
      void totals.refetch();
      void series.refetch();
    },
  };
}
