import { expect, test } from 'vitest';
import { comparedRows } from './compared-rows';

test('values of either period, the most frequent first', () => {
  expect(comparedRows([{ x: '/', y: 3 }, { x: '/new', y: 5 }], [{ x: '/old', y: 4 }, { x: '/', y: 2 }])).toEqual([
    { value: '/new', now: 5, before: 0 },
    { value: '/', now: 3, before: 2 },
    { value: '/old', now: 0, before: 4 },
  ]);
});
