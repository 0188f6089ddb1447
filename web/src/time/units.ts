/**
 * The bucket sizes of the chart: which of them the server accepts for a range, and which one suits it best.
 * The server coerces a unit that is too fine, so the choice offered here stays inside its limits.
 */
import { DAY, HOUR, MINUTE, wallTime } from './zone';

export const units = ['minute', 'hour', 'day', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

export function isUnit(value: unknown): value is Unit {
  return units.includes(value as Unit);
}

/** Months between two instants as calendars count them: 31 January to 1 February is one. */
function calendarMonths(start: number, end: number, zone: string): number {
  const [from, to] = [wallTime(start, zone), wallTime(end, zone)];
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** The finest unit that the server accepts; it counts calendar months in its own zone, ours may see one more. */
function finestUnit(start: number, end: number, zone: string): Unit {
  const length = end - start;
  const months = Math.max(calendarMonths(start, end, zone), calendarMonths(start, end, 'UTC'));
  if (length <= HOUR) return 'minute';
  if (length < 31 * DAY) return 'hour';
  if (months <= 7) return 'day';
  return 'month';
}

const shortestUseful: Record<Unit, number> = {
  minute: 0,
  hour: 2 * HOUR,
  day: 2 * DAY - 2 * HOUR,
  month: 45 * DAY,
  year: 500 * DAY,
};

/** The units worth offering for a range: accepted by the server and giving at least two bars. */
export function offeredUnits(start: number, end: number, zone: string): Unit[] {
  const finest = finestUnit(start, end, zone);
  const accepted = units.slice(units.indexOf(finest));
  const useful = accepted.filter((unit) => end - start >= shortestUseful[unit]);
  return useful.length ? useful : [finest];
}

/** The unit shown when none was chosen. */
export function defaultUnit(start: number, end: number, zone: string): Unit {
  const offered = offeredUnits(start, end, zone);
  const length = end - start;
  const wished: Unit =
    length <= HOUR + MINUTE ? 'minute' : length <= 2 * DAY + HOUR ? 'hour' : length <= 190 * DAY ? 'day' : 'month';
  return offered.includes(wished) ? wished : (offered[0] ?? 'day');
}
