import { expect, test } from 'vitest';
import { salesByBucket } from './revenue-series';

const keys = ['2026-11-01 00:00:00', '2026-11-02 00:00:00'];

test('every bucket has a number for each event, the event with most sales first', () => {
  const points = [
    { x: 'tip', t: '2026-11-01T00:00:00Z', y: 2, count: 1 },
    { x: 'order', t: '2026-11-02 00:00:00', y: 9.5, count: 3 },
  ];
  const { events, rows } = salesByBucket(points, keys, 'Other');
  expect(events).toEqual(['order', 'tip']);
  expect(rows).toEqual([
    { key: keys[0], values: [0, 2], total: 2, count: 1 },
    { key: keys[1], values: [9.5, 0], total: 9.5, count: 3 },
  ]);
});

test('events beyond the most are summed', () => {
  const points = ['a', 'b', 'c'].map((x, index) => ({ x, t: keys[0] ?? '', y: 10 - index, count: 1 }));
  const { events, rows } = salesByBucket(points, keys, 'Other', 2);
  expect(events).toEqual(['a', 'Other']);
  expect(rows[0]?.values).toEqual([10, 17]);
});
