import { expect, test } from 'vitest';
import { sparklinePaths } from './sparkline-path';

test('runs from the left to the right edge and from bottom to top', () => {
  expect(sparklinePaths([0, 10, 5], 100, 23)).toEqual({
    line: 'M0.0 22.0L50.0 2.0L100.0 12.0',
    area: 'M0.0 22.0L50.0 2.0L100.0 12.0L100 23L0 23Z',
  });
});

test('copes with one value and with zeros', () => {
  expect(sparklinePaths([0], 100, 23).line).toBe('M0.0 22.0');
  expect(sparklinePaths([0, 0], 100, 23).line).toBe('M0.0 22.0L100.0 22.0');
});
