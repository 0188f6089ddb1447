import { describe, expect, test } from 'vitest';
import { relativeChange } from './change';
import { formatAxisLabel, formatBucket, formatDayTime, formatPeriod } from './date';
import { formatDuration } from './duration';
import { formatCount, formatRate, formatShare, formatShort } from './number';

test.each([
  [0, '0s'],
  [59.6, '1m'],
  [75, '1m 15s'],
  [3600, '1h'],
  [3720, '1h 2m'],
  [-4, '0s'],
])('formatDuration %d', (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test('numbers', () => {
  expect(formatCount(1234567)).toBe('1,234,567');
  expect(formatShort(9999)).toBe('9,999');
  expect(formatShort(12_345)).toMatch(/^12\.3k$/i);
  expect(formatShare(0.421)).toBe('42%');
  expect(formatShare(0.001)).toBe('<1%');
  expect(formatShare(0)).toBe('0%');
  expect(formatRate(0.4636)).toBe('46.4%');
});

describe('relativeChange', () => {
  test.each([
    [10, null, { kind: 'none' }],
    [10, 0, { kind: 'fromZero' }],
    [0, 0, { kind: 'same' }],
    [10, 10, { kind: 'same' }],
    [15, 10, { kind: 'moved', up: true, good: true, share: 0.5 }],
    [0, 10, { kind: 'moved', up: false, good: false, share: 1 }],
  ])('%s after %s', (current, previous, change) => expect(relativeChange(current, previous)).toEqual(change));

  test('less bouncing is good', () => {
    expect(relativeChange(0.4, 0.5, false)).toMatchObject({ up: false, good: true });
  });
});

describe('dates', () => {
  const at = (text: string) => Date.parse(text);

  test('a moment', () => expect(formatDayTime(at('2026-03-27T23:05:00Z'), 'Europe/Berlin')).toBe('28 Mar 2026, 00:05'));

  const later = at('2030-01-01T00:00:00Z');

  test('the year of now is left out', () => {
    const [start, end] = [at('2026-03-27T23:00:00Z'), at('2026-03-29T22:00:00Z') - 1];
    expect(formatPeriod(start, end, 'Europe/Berlin', end)).toMatch(/^28\s?–\s?29 Mar$/);
    expect(formatPeriod(at('2025-12-31T00:00:00Z'), end, 'UTC', end)).toContain('2025');
  });

  test('a period of whole days', () => {
    expect(formatPeriod(at('2026-03-27T23:00:00Z'), at('2026-03-29T22:00:00Z') - 1, 'Europe/Berlin', later)).toMatch(/^28\s?–\s?29 Mar 2026$/);
    expect(formatPeriod(at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z') - 1, 'Europe/Berlin', later)).toBe('29 Mar 2026');
  });

  test('a period with times', () => {
    expect(formatPeriod(at('2026-03-27T11:00:00Z'), at('2026-03-28T11:00:00Z') - 1, 'UTC')).toMatch(/27 Mar.*11:00.*28 Mar.*11:00/);
  });

  test('labels', () => {
    expect(formatAxisLabel('2026-03-29 00:00:00', 'hour', 1)).toBe('00:00');
    expect(formatAxisLabel('2026-03-29 00:00:00', 'hour', 1e9)).toBe('29 Mar');
    expect(formatAxisLabel('2026-03-01 00:00:00', 'month', 1)).toBe('Mar 2026');
    expect(formatBucket('2026-03-29 03:00:00', 'hour')).toMatch(/Sun,? 29 Mar,? 03:00/);
  });
});
