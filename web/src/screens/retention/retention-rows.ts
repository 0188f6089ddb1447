/** The API's rows of retention, made into a row for each day with a column for each day after it. */
import type { Schema } from '@/api/ask';
import { DAY } from '@/time/zone';

export interface RetentionRow {
  /** Local day, YYYY-MM-DD. */
  date: string;
  visitors: number;
  /** How many came back 0, 1, 2 … days later; null where that day has not come, or lies behind the period. */
  returned: (number | null)[];
}

/**
 * Rows, the latest day first. `last` is the last local day of the period (YYYY-MM-DD), `width` how many days after the
 * first are looked at. Days before the first, which filters bring, are left out.
 */
export function retentionRows(answer: readonly Schema<'Retention'>[], last: string, width: number): RetentionRow[] {
  const days = new Map<string, RetentionRow>();
  for (const { date, day, visitors, returnVisitors } of answer) {
    const key = date.slice(0, 10);
    const seen = (Date.parse(last) - Date.parse(key)) / DAY;
    const row = days.get(key) ?? { date: key, visitors, returned: Array.from({ length: width + 1 }, (_, after) => (after <= seen ? 0 : null)) };
    if (day >= 0 && day <= width) row.returned[day] = returnVisitors;
    days.set(key, row);
  }
  return [...days.values()].sort((one, other) => other.date.localeCompare(one.date));
}

/** All days together: for each number of days after, those who came back, of the visitors of days that old. */
export function allDays(rows: readonly RetentionRow[], width: number): ({ returned: number; visitors: number } | null)[] {
  return Array.from({ length: width + 1 }, (_, after) => {
    const old = rows.filter(({ returned }) => (returned[after] ?? null) !== null);
    if (!old.length) return null;
    return { returned: old.reduce((sum, row) => sum + (row.returned[after] ?? 0), 0), visitors: old.reduce((sum, row) => sum + row.visitors, 0) };
  });
}
