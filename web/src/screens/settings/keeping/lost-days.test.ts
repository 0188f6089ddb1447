import { expect, test } from 'vitest';
import { lostDays } from './lost-days';

const now = Date.parse('2026-03-30T00:30:00+02:00');

test('the days before those that are kept, in the zone of the website', () => {
  expect(lostDays(Date.parse('2026-03-01T12:00:00Z'), 10, 'Europe/Berlin', now)).toBe(19);
  expect(lostDays(Date.parse('2026-03-01T12:00:00Z'), 10, 'UTC', now)).toBe(18);
});

test('nothing is lost where all of it is kept', () => {
  expect(lostDays(Date.parse('2026-03-20T12:00:00Z'), 10, 'Europe/Berlin', now)).toBe(0);
  expect(lostDays(Date.parse('2020-01-01T12:00:00Z'), null, 'Europe/Berlin', now)).toBe(0);
  expect(lostDays(undefined, 1, 'Europe/Berlin', now)).toBe(0);
});
