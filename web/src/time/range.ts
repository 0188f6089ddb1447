/**
 * Date ranges: a preset ("7d", "month") or two calendar dates, moved by whole periods, become two instants in a zone.
 * Days, months and years are the zone's own, so a day of 23 or 25 hours stays one day.
 */
import { DAY, HOUR, instantOf, type WallTime, wallTime } from './zone';

export const presets = ['today', '24h', '7d', '30d', '90d', 'month', 'last-month', 'year', '12m', 'all'] as const;
export type Preset = (typeof presets)[number];
export const defaultPreset: Preset = '7d';

/** A custom range: two calendar dates, both inclusive, as YYYY-MM-DD. */
export interface DatePair {
  from: string;
  to: string;
}

export interface RangeChoice {
  range: Preset | DatePair;
  /** Whole periods to move by; negative is back in time. Only for presets. */
  offset: number;
}

/** The span of recorded data, for "all time". */
export interface DataSpan {
  start: number;
  end: number;
}

/** Instants in ms: `start` inclusive, `end` the last millisecond. `now` cuts what has not happened yet. */
export interface Period {
  start: number;
  end: number;
  /** `end`, or now where the period is not over. */
  cut: number;
  unfinished: boolean;
}

export function isPreset(value: unknown): value is Preset {
  return presets.includes(value as Preset);
}

/** The period that a choice means at the moment `now` (ms) in `zone`. */
export function resolveRange(choice: RangeChoice, now: number, zone: string, data?: DataSpan): Period {
  const [start, next] = bounds(choice, now, zone, data);
  const end = Math.max(next - 1, start);
  const unfinished = end > now;
  return { start, end, cut: unfinished ? Math.max(now, start) : end, unfinished };
}

/**
 * The period that `choice` is compared with: the one before, up to the same moment of it where the period is not over.
 * Null for all time, before which there is nothing.
 */
export function previousPeriod(choice: RangeChoice, now: number, zone: string): Period | null {
  if (choice.range === 'all') return null;
  const current = resolveRange(choice, now, zone);
  const before = moveRange(choice, -1);
  const [start, next] = bounds(before, now, zone);
  const end = next - 1;
  if (!current.unfinished) return { start, end, cut: end, unfinished: false };
  return { start, end, cut: Math.min(start + (current.cut - current.start), end), unfinished: true };
}

/** What `choice` is compared with: the period before it, the same one a year ago, or nothing (null). */
export function periodBefore(choice: RangeChoice, how: 'prev' | 'yoy' | 'none', now: number, zone: string): Period | null {
  if (how === 'none') return null;
  if (how === 'prev' || choice.range === 'all') return previousPeriod(choice, now, zone);
  const { start, end, cut, unfinished } = resolveRange(choice, now, zone);
  const yearAgo = (instant: number) => {
    const wall = wallTime(instant, zone);
    return instantOf({ ...wall, year: wall.year - 1 }, zone);
  };
  const last = yearAgo(end + 1) - 1;
  return { start: yearAgo(start), end: last, cut: unfinished ? Math.min(yearAgo(cut), last) : last, unfinished };
}

/** The choice moved by whole periods of its own length. */
export function moveRange(choice: RangeChoice, by: number): RangeChoice {
  if (typeof choice.range === 'string') return { ...choice, offset: choice.offset + by };
  const days = (Date.parse(choice.range.to) - Date.parse(choice.range.from)) / DAY + 1;
  const shift = (date: string) => new Date(Date.parse(date) + by * days * DAY).toISOString().slice(0, 10);
  return { range: { from: shift(choice.range.from), to: shift(choice.range.to) }, offset: 0 };
}

/** First instant of the period and first instant after it. */
function bounds({ range, offset }: RangeChoice, now: number, zone: string, data?: DataSpan): [number, number] {
  if (typeof range !== 'string') return [startOfDate(range.from, 0, zone), startOfDate(range.to, 1, zone)];

  const wall = wallTime(now, zone);
  const days = (from: number, to: number): [number, number] => [dayStart(wall, from, zone), dayStart(wall, to, zone)];
  const months = (from: number, to: number): [number, number] => [
    monthStart(wall, from, zone),
    monthStart(wall, to, zone),
  ];

  switch (range) {
    case 'today':
      return days(offset, offset + 1);
    case '24h': {
      const nextHour = instantOf({ ...wall, minute: 0, second: 0 }, zone) + hoursUntilNext(now, wall, zone);
      const next = nextHour + offset * DAY;
      return [next - DAY, next];
    }
    case '7d':
      return days(7 * offset - 6, 7 * offset + 1);
    case '30d':
      return days(30 * offset - 29, 30 * offset + 1);
    case '90d':
      return days(90 * offset - 89, 90 * offset + 1);
    case 'month':
      return months(offset, offset + 1);
    case 'last-month':
      return months(offset - 1, offset);
    case 'year':
      return [instantOf({ year: wall.year + offset }, zone), instantOf({ year: wall.year + offset + 1 }, zone)];
    case '12m':
      return months(12 * offset - 11, 12 * offset + 1);
    case 'all': {
      if (!data) return days(0, 1);
      const last = Math.max(data.end, now);
      return [dayStart(wallTime(data.start, zone), 0, zone), dayStart(wallTime(last, zone), 1, zone)];
    }
  }
}

/** From the start of the hour (as first shown) to the next full hour after `now`; two hours while an hour repeats. */
function hoursUntilNext(now: number, wall: WallTime, zone: string): number {
  const hourStart = instantOf({ ...wall, minute: 0, second: 0 }, zone);
  return Math.floor((now - hourStart) / HOUR) * HOUR + HOUR;
}

function dayStart(wall: WallTime, plusDays: number, zone: string): number {
  return instantOf({ year: wall.year, month: wall.month, day: wall.day + plusDays }, zone);
}

function monthStart(wall: WallTime, plusMonths: number, zone: string): number {
  return instantOf({ year: wall.year, month: wall.month + plusMonths }, zone);
}

function startOfDate(date: string, plusDays: number, zone: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return instantOf({ year, month, day: day + plusDays }, zone);
}

/** True for a calendar date that exists, written YYYY-MM-DD. */
export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}
