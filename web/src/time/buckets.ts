/**
 * The chart's buckets. In: the sparse series that the API answers (`x` is local wall time "YYYY-MM-DD HH:MM:SS") and the
 * period; out: one bucket for each minute, hour, day, month or year, zero where nothing happened.
 */
import type { SeriesPoint } from '@/api/types';
import type { Period } from './range';
import type { Unit } from './units';
import { HOUR, instantOf, MINUTE, wallTime, type WallTime } from './zone';

export interface Bucket {
  /** Local wall time, "YYYY-MM-DD HH:MM:SS". */
  key: string;
  pageviews: number;
  visitors: number;
  /** True where the bucket begins later than now. */
  future: boolean;
  /** True where the bucket has begun and is not over. */
  running: boolean;
}

/** One bucket per unit from `start` to `end` (ms), in the zone's wall time, filled with both series. */
export function fillBuckets(
  series: { pageviews: SeriesPoint[]; sessions: SeriesPoint[] },
  period: Pick<Period, 'start' | 'end' | 'cut' | 'unfinished'>,
  unit: Unit,
  zone: string,
): Bucket[] {
  const pageviews = valuesByKey(series.pageviews, unit);
  const visitors = valuesByKey(series.sessions, unit);
  const now = keyAt(period.cut, unit, zone);
  return bucketKeys(period.start, period.end, unit, zone).map((key) => ({
    key,
    pageviews: pageviews.get(key) ?? 0,
    visitors: visitors.get(key) ?? 0,
    future: key > now,
    running: period.unfinished && key === now,
  }));
}

/** The wall times at which buckets begin. An hour that the clock skips is missing, one that repeats is there once. */
export function bucketKeys(start: number, end: number, unit: Unit, zone: string): string[] {
  const keys: string[] = [];
  const push = (key: string) => {
    if (key !== keys.at(-1)) keys.push(key);
  };
  if (unit === 'minute' || unit === 'hour') {
    // Half hours, because some zones change their clocks by 30 minutes.
    const step = unit === 'minute' ? MINUTE : HOUR / 2;
    for (let at = start; at <= end; at += step) push(keyAt(at, unit, zone));
    return inOrder(keys);
  }
  const wall = wallTime(start, zone);
  const last = keyAt(end, unit, zone);
  for (let index = 0; ; index += 1) {
    const key = keyAt(instantOf(calendarStep(wall, unit, index), zone), unit, zone);
    if (key > last) return keys;
    push(key);
  }
}

/** Where an hour repeats by half hours the keys may come twice; each stays once, in order. */
function inOrder(keys: string[]): string[] {
  return [...new Set(keys)].sort();
}

function calendarStep(wall: WallTime, unit: 'day' | 'month' | 'year', index: number) {
  if (unit === 'day') return { year: wall.year, month: wall.month, day: wall.day + index, hour: 12 };
  if (unit === 'month') return { year: wall.year, month: wall.month + index, day: 1, hour: 12 };
  return { year: wall.year + index, month: 1, day: 1, hour: 12 };
}

const keptLength: Record<Unit, number> = { minute: 16, hour: 13, day: 10, month: 7, year: 4 };
const emptyTail = '0000-01-01 00:00:00';

/** A local time cut to the start of its unit; also accepts the ISO form that the API answers without a zone. */
export function truncateKey(text: string, unit: Unit): string {
  const length = keptLength[unit];
  return text.slice(0, length).replace('T', ' ') + emptyTail.slice(length);
}

/** The key of the bucket that an instant (ms) falls into. */
export function keyAt(instant: number, unit: Unit, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(instant, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return truncateKey(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:00`, unit);
}

function valuesByKey(points: SeriesPoint[], unit: Unit): Map<string, number> {
  const values = new Map<string, number>();
  for (const { x, y } of points) {
    const key = truncateKey(x, unit);
    values.set(key, (values.get(key) ?? 0) + Number(y));
  }
  return values;
}
