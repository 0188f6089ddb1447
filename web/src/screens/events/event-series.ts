/** The series of custom events, as the API answers it, made into lines. */
import type { Schema } from '@/api/ask';

export interface EventLine {
  name: string;
  /** How often in each bucket. */
  values: number[];
}

/** One line for each name, the most frequent first; buckets without an event are zero. */
export function linesOf(points: readonly Schema<'NamedPoint'>[], keys: readonly string[]): EventLine[] {
  const lines = new Map<string, Map<string, number>>();
  for (const { x, t: key, y } of points) {
    const line = lines.get(x ?? '') ?? new Map<string, number>();
    lines.set(x ?? '', line.set(key, y));
  }
  const sum = ({ values }: EventLine) => values.reduce((all, value) => all + value, 0);
  return [...lines]
    .map(([name, counts]) => ({ name, values: keys.map((key) => counts.get(key) ?? 0) }))
    .sort((one, other) => sum(other) - sum(one));
}
