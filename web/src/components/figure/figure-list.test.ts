import { expect, test } from 'vitest';
import { averageVisitTime, bounceRate, figures } from './figure-list';

const totals = { pageviews: 3867, visitors: 885, visits: 1498, bounces: 694, totaltime: 627_495 };
const nothing = { pageviews: 0, visitors: 0, visits: 0, bounces: 0, totaltime: 0 };

test('rates follow from the totals', () => {
  expect(bounceRate(totals)).toBeCloseTo(0.4633, 4);
  expect(averageVisitTime(totals)).toBeCloseTo(418.9, 1);
});

test('no visits are no error', () => {
  expect(bounceRate(nothing)).toBe(0);
  expect(averageVisitTime(nothing)).toBe(0);
});

test('what the tiles show', () => {
  expect(figures.map(({ value, short }) => short(value(totals)))).toEqual(['885', '1,498', '3,867', '46.3%', '6m 59s']);
});
