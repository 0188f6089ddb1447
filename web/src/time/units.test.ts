import { describe, expect, test } from 'vitest';
import { defaultUnit, offeredUnits } from './units';
import { DAY, HOUR } from './zone';

const start = Date.UTC(2026, 2, 1);

describe('offeredUnits', () => {
  test.each([
    ['half an hour', HOUR / 2, ['minute']],
    ['a day', DAY, ['hour']],
    ['a day with 23 hours', 23 * HOUR, ['hour']],
    ['a week', 7 * DAY, ['hour', 'day']],
    ['30 days', 30 * DAY, ['hour', 'day']],
    ['90 days', 90 * DAY, ['day', 'month']],
    ['a year', 365 * DAY, ['month']],
    ['three years', 3 * 365 * DAY, ['month', 'year']],
  ])('%s', (_, length, expected) => {
    expect(offeredUnits(start, start + length, 'UTC')).toEqual(expected);
  });

  test('a month of 31 days is too long for hours', () => {
    expect(offeredUnits(start, start + 31 * DAY, 'UTC')).toEqual(['day']);
  });

  test('counts the extra month that the server sees in UTC', () => {
    const from = Date.parse('2025-12-31T23:30:00Z');
    const to = Date.parse('2026-08-01T10:00:00Z');
    expect(offeredUnits(from, to, 'Europe/Berlin')).toEqual(['month']);
  });
});

describe('defaultUnit', () => {
  test.each([
    [HOUR, 'minute'],
    [DAY, 'hour'],
    [2 * DAY + HOUR, 'hour'],
    [7 * DAY, 'day'],
    [90 * DAY, 'day'],
    [365 * DAY, 'month'],
  ])('%d ms → %s', (length, unit) => {
    expect(defaultUnit(start, start + length, 'UTC')).toBe(unit);
  });
});
