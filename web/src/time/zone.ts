/**
 * Wall clock time in a named time zone, on top of Intl: an instant (milliseconds since 1970) becomes year, month, day,
 * hour, minute, second as a clock in that zone shows them, and back. Knows the days on which clocks change.
 */

/** What a calendar and clock on the wall show. Month counts from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock of `zone` at `instant` (ms). Throws RangeError for an unknown zone. */
export function wallTime(instant: number, zone: string): WallTime {
  const wall: WallTime = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const part of formatFor(zone).formatToParts(instant)) {
    if (part.type in wall) wall[part.type as keyof WallTime] = Number(part.value);
  }
  return wall;
}

/** How far the zone's clock is ahead of UTC at `instant`, in ms. */
export function zoneOffset(instant: number, zone: string): number {
  return wallAsUtc(wallTime(instant, zone)) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant (ms) at which the zone's clock shows `wall`. Fields may overflow (day 0, hour 24, month 13) and are
 * carried like `Date.UTC` does. A time that occurs twice gives the first one; a time that is skipped gives the moment
 * at which the clock jumped.
 */
export function instantOf(wall: Partial<WallTime> & { year: number }, zone: string): number {
  const wanted = wallAsUtc({ month: 1, day: 1, hour: 0, minute: 0, second: 0, ...wall });
  const dayBefore = zoneOffset(wanted - DAY, zone);
  const dayAfter = zoneOffset(wanted + DAY, zone);
  const candidates = [wanted - dayBefore, wanted - dayAfter].sort((a, b) => a - b);
  const exact = candidates.find((instant) => instant + zoneOffset(instant, zone) === wanted);
  return exact ?? transition(wanted - DAY, wanted + DAY, zone);
}

/** The first moment between two instants at which the zone's offset differs from that at `from`. */
function transition(from: number, to: number, zone: string): number {
  const before = zoneOffset(from, zone);
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (zoneOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** True where the running browser knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

function wallAsUtc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}
