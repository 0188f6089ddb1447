/** How many drops there were lately, by reason. */
const dayLength = 24 * 60 * 60 * 1000;

interface DayCount {
  /** A date in UTC, `2026-02-20`. */
  day: string;
  reason: string;
  count: number;
}

/** Counts of the last `length` days, today included. */
export function countsOfLastDays(days: readonly DayCount[], now: number, length = 7): Record<string, number> {
  const first = new Date(now - (length - 1) * dayLength).toISOString().slice(0, 10);
  const counts: Record<string, number> = {};
  for (const { day, reason, count } of days) {
    if (day >= first) counts[reason] = (counts[reason] ?? 0) + count;
  }
  return counts;
}
