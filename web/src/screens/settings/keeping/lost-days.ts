/** How many days of events a website would lose. */
import { DAY, wallTime } from '@/time/zone';

/**
 * In: when its first event was (ms; undefined without any), for how many days before today events are to be kept (null is
 * for ever), whose days, and now (ms).
 */
export function lostDays(first: number | undefined, days: number | null, zone: string, now: number): number {
  if (first === undefined || days === null) return 0;
  return Math.max(dayNumber(now, zone) - days - dayNumber(first, zone), 0);
}

function dayNumber(instant: number, zone: string): number {
  const { year, month, day } = wallTime(instant, zone);
  return Date.UTC(year, month - 1, day) / DAY;
}
