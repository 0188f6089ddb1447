/** Two lists of values with their numbers, made into one. */
import type { MetricRow } from '@/api/types';

export interface ComparedRow {
  value: string;
  now: number;
  before: number;
}

/** A row for each value of either period, the most frequent first; zero where it did not occur. */
export function comparedRows(now: readonly Pick<MetricRow, 'x' | 'y'>[], before: readonly Pick<MetricRow, 'x' | 'y'>[]): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  for (const { x, y } of now) rows.set(x ?? '', { value: x ?? '', now: y, before: 0 });
  for (const { x, y } of before) rows.set(x ?? '', { value: x ?? '', now: rows.get(x ?? '')?.now ?? 0, before: y });
  return [...rows.values()].sort((one, other) => other.now - one.now || other.before - one.before);
}
