import { expect, test } from 'vitest';
import { linesOf } from './event-series';

const keys = ['2026-05-01 00:00:00', '2026-05-02 00:00:00', '2026-05-03 00:00:00'];

test('a line for each name, the most frequent first, with zeros where nothing happened', () => {
  const points = [
    { x: 'signup', t: '2026-05-01 00:00:00', y: 2 },
    { x: 'purchase', t: '2026-05-01 00:00:00', y: 1 },
    { x: 'purchase', t: '2026-05-03 00:00:00', y: 4 },
  ];
  expect(linesOf(points, keys)).toEqual([
    { name: 'purchase', values: [1, 0, 4] },
    { name: 'signup', values: [2, 0, 0] },
  ]);
});

test('nothing happened', () => {
  expect(linesOf([], keys)).toEqual([]);
});
