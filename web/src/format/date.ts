/** Dates and times in words, in a chosen zone. In: instants (ms) or the chart's local keys; out: short English text. */
import { locale } from '@/messages/message';
import type { Unit } from '@/time/units';
import { DAY, wallTime } from '@/time/zone';

function format(options: Intl.DateTimeFormatOptions, zone: string) {
  return new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options, timeZone: zone });
}

/**
 * "12 – 18 Nov", "18 Nov 2025": whole days, else with times. The year is left out where both ends are in the year of
 * `now`.
 */
export function formatPeriod(start: number, end: number, zone: string, now = Date.now()): string {
  const [from, to] = [wallTime(start, zone), wallTime(end + 1, zone)];
  const wholeDays = from.hour + from.minute === 0 && to.hour + to.minute === 0;
  const thisYear = wallTime(now, zone).year;
  const sameYear = from.year === thisYear && wallTime(end, zone).year === thisYear;
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) };
  if (wholeDays) return format(day, zone).formatRange(start, end);
  return format({ ...day, hour: '2-digit', minute: '2-digit' }, zone).formatRange(start, end + 1);
}

/** "10:32" */
export function formatClock(instant: number, zone: string): string {
  return format({ hour: '2-digit', minute: '2-digit' }, zone).format(instant);
}

/** "18 Nov 2026, 10:32" */
export function formatDayTime(instant: number, zone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: zone }).format(instant);
}

/** "18 Nov, 10:32", for lists: the year stands there where it is not that of `now`. */
export function formatMoment(instant: number, zone: string, now = Date.now()): string {
  const otherYear = wallTime(instant, zone).year !== wallTime(now, zone).year;
  return format({ day: 'numeric', month: 'short', ...(otherYear ? { year: 'numeric' } : {}), hour: '2-digit', minute: '2-digit' }, zone).format(instant);
}

/** "18 Nov 2026" */
export function formatDay(instant: number, zone: string): string {
  return format({ day: 'numeric', month: 'short', year: 'numeric' }, zone).format(instant);
}

const axis: Record<Unit, Intl.DateTimeFormatOptions> = {
  minute: { hour: '2-digit', minute: '2-digit' },
  hour: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

const full: Record<Unit, Intl.DateTimeFormatOptions> = {
  minute: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  hour: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** A bucket's local key "YYYY-MM-DD HH:MM:SS" on the axis; hours of a longer period show their day at midnight. */
export function formatAxisLabel(key: string, unit: Unit, wholeSpan: number): string {
  const midnight = unit === 'hour' && key.slice(11, 13) === '00' && wholeSpan > DAY;
  return format(midnight ? axis.day : axis[unit], 'UTC').format(keyInstant(key));
}

/** A bucket's local key in full, for tooltips and tables. */
export function formatBucket(key: string, unit: Unit): string {
  return format(full[unit], 'UTC').format(keyInstant(key));
}

/** A local day "YYYY-MM-DD" as "Wed 18 Nov", with the year where it is not that of `now`. */
export function formatWeekday(day: string, now = Date.now()): string {
  const year = day.startsWith(String(new Date(now).getUTCFullYear())) ? {} : ({ year: 'numeric' } as const);
  return format({ weekday: 'short', day: 'numeric', month: 'short', ...year }, 'UTC').format(Date.parse(`${day}T00:00:00Z`));
}

/** The key is local time already, so it is read and written as if it were UTC. */
function keyInstant(key: string): number {
  return Date.parse(`${key.replace(' ', 'T')}Z`);
}
