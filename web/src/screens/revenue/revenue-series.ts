/** Sales per bucket: in the API's sparse points of each event, out one number for each bucket and event. */
import type { Schema } from '@/api/ask';

export interface Sales {
  key: string;
  /** By event, in the order of `events`. */
  values: number[];
  total: number;
  count: number;
}

/** The events that sold most come first; all beyond `most` are summed under `other`. */
export function salesByBucket(points: Schema<'SalesPoint'>[], keys: string[], other: string, most = 5): { events: string[]; rows: Sales[] } {
  const totals = new Map<string, number>();
  for (const { x, y } of points) totals.set(x ?? '', (totals.get(x ?? '') ?? 0) + y);
  const ordered = [...totals].sort(([, one], [, two]) => two - one).map(([name]) => name);
  const named = ordered.length > most ? ordered.slice(0, most - 1) : ordered;
  const events = ordered.length > named.length ? [...named, other] : named;
  const rows = new Map(keys.map((key): [string, Sales] => [key, { key, values: events.map(() => 0), total: 0, count: 0 }]));
  for (const { x, t, y, count } of points) {
    const row = rows.get(t.replace('T', ' ').slice(0, 19));
    if (!row) continue;
    const at = named.indexOf(x ?? '');
    const place = at < 0 ? events.length - 1 : at;
    row.values[place] = (row.values[place] ?? 0) + y;
    row.total += y;
    row.count += count;
  }
  return { events, rows: [...rows.values()] };
}
