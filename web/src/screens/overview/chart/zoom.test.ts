import { expect, test } from 'vitest';
import { canZoom, zoomChoice } from './zoom';

test.each([
  ['2026-03-29 00:00:00', 'day', '2026-03-29', '2026-03-29'],
  ['2024-02-01 00:00:00', 'month', '2024-02-01', '2024-02-29'],
  ['2026-12-01 00:00:00', 'month', '2026-12-01', '2026-12-31'],
  ['2025-01-01 00:00:00', 'year', '2025-01-01', '2025-12-31'],
] as const)('%s per %s', (key, unit, from, to) => {
  expect(zoomChoice(key, unit)).toEqual({ range: { from, to }, offset: 0 });
});

test('hours are too short to be a period', () => {
  expect(canZoom('hour')).toBe(false);
  expect(canZoom('day')).toBe(true);
});
