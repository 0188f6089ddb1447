import { describe, expect, test } from 'vitest';
import { HOUR, instantOf, isTimeZone, wallTime, zoneOffset } from './zone';

const iso = (instant: number) => new Date(instant).toISOString();

describe('wallTime', () => {
  test.each([
    ['UTC', '2026-03-29T01:30:00Z', [2026, 3, 29, 1, 30]],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', [2026, 3, 29, 1, 59]],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', [2026, 3, 29, 3, 0]],
    ['Asia/Kathmandu', '2026-03-22T15:00:00Z', [2026, 3, 22, 20, 45]],
    ['America/New_York', '2026-01-01T04:59:00Z', [2025, 12, 31, 23, 59]],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00Z', [2026, 1, 2, 0, 0]],
  ])('%s at %s', (zone, at, [year, month, day, hour, minute]) => {
    expect(wallTime(Date.parse(at), zone)).toMatchObject({ year, month, day, hour, minute });
  });
});

describe('instantOf', () => {
  test.each([
    ['midnight on the spring day', 'Europe/Berlin', { year: 2026, month: 3, day: 29 }, '2026-03-28T23:00:00.000Z'],
    ['midnight after the spring day', 'Europe/Berlin', { year: 2026, month: 3, day: 30 }, '2026-03-29T22:00:00.000Z'],
    ['a skipped time is the jump', 'Europe/Berlin', { year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, '2026-03-29T01:00:00.000Z'],
    ['a repeated time is the first', 'Europe/Berlin', { year: 2026, month: 10, day: 25, hour: 2, minute: 30 }, '2026-10-25T00:30:00.000Z'],
    ['American spring', 'America/New_York', { year: 2026, month: 3, day: 8, hour: 3 }, '2026-03-08T07:00:00.000Z'],
    ['clocks that jump at midnight', 'Asia/Beirut', { year: 2026, month: 3, day: 29 }, '2026-03-28T22:00:00.000Z'],
    ['half an hour back', 'Australia/Lord_Howe', { year: 2026, month: 4, day: 5, hour: 1, minute: 45 }, '2026-04-04T14:45:00.000Z'],
    ['day overflow', 'UTC', { year: 2026, month: 2, day: 31 }, '2026-03-03T00:00:00.000Z'],
    ['month overflow', 'UTC', { year: 2026, month: 13, day: 1 }, '2027-01-01T00:00:00.000Z'],
  ])('%s', (_, zone, wall, expected) => {
    expect(iso(instantOf(wall, zone))).toBe(expected);
  });

  test('goes there and back for every hour of a year', () => {
    for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
      for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2027, 0, 1); t += 7 * HOUR) {
        expect(Math.abs(instantOf(wallTime(t, zone), zone) - t)).toBeLessThanOrEqual(HOUR);
        expect(wallTime(instantOf(wallTime(t, zone), zone), zone)).toEqual(wallTime(t, zone));
      }
    }
  });
});

test('zoneOffset', () => {
  expect(zoneOffset(Date.UTC(2026, 0, 1), 'Asia/Kolkata')).toBe(5.5 * HOUR);
  expect(zoneOffset(Date.UTC(2026, 0, 1) + 123, 'America/New_York')).toBe(-5 * HOUR);
});

test('isTimeZone', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
