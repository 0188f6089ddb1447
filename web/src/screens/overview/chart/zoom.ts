/** Which period a bucket of the chart stands for, when somebody wants to look into it. */
import type { RangeChoice } from '@/time/range';
import type { Unit } from '@/time/units';
import { DAY } from '@/time/zone';

/** True where a bucket is long enough to be a period of its own. */
export function canZoom(unit: Unit): boolean {
  return unit === 'day' || unit === 'month' || unit === 'year';
}

/** The dates of the bucket that begins at `key` ("YYYY-MM-DD …"). */
export function zoomChoice(key: string, unit: Unit): RangeChoice {
  const [year = 1970, month = 1] = key.split('-').map(Number);
  const from = key.slice(0, 10);
  if (unit === 'month') return { range: { from, to: dayBefore(year, month + 1) }, offset: 0 };
  if (unit === 'year') return { range: { from, to: dayBefore(year + 1, 1) }, offset: 0 };
  return { range: { from, to: from }, offset: 0 };
}

/** The date before the first of a month; month 13 is next January. */
function dayBefore(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1) - DAY).toISOString().slice(0, 10);
}
