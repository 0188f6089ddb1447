import { describe, expect, test } from 'vitest';
import { isCalendarDate, moveRange, type Preset, periodBefore, previousPeriod, resolveRange } from './range';
import { DAY, HOUR } from './zone';

const iso = (instant: number) => new Date(instant).toISOString();
const span = (range: Preset, now: string, zone: string, offset = 0) => {
  const { start, end } = resolveRange({ range, offset }, Date.parse(now), zone);
  return [iso(start), iso(end)];
};

describe('resolveRange', () => {
  const now = '2026-05-20T10:20:30Z';

  test.each<[Preset, number, string, string]>([
    ['today', 0, '2026-05-20T00:00:00.000Z', '2026-05-20T23:59:59.999Z'],
    ['today', -1, '2026-05-19T00:00:00.000Z', '2026-05-19T23:59:59.999Z'],
    ['24h', 0, '2026-05-19T11:00:00.000Z', '2026-05-20T10:59:59.999Z'],
    ['24h', -1, '2026-05-18T11:00:00.000Z', '2026-05-19T10:59:59.999Z'],
    ['7d', 0, '2026-05-14T00:00:00.000Z', '2026-05-20T23:59:59.999Z'],
    ['7d', -1, '2026-05-07T00:00:00.000Z', '2026-05-13T23:59:59.999Z'],
    ['30d', 0, '2026-04-21T00:00:00.000Z', '2026-05-20T23:59:59.999Z'],
    ['90d', 0, '2026-02-20T00:00:00.000Z', '2026-05-20T23:59:59.999Z'],
    ['month', 0, '2026-05-01T00:00:00.000Z', '2026-05-31T23:59:59.999Z'],
    ['month', -3, '2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
    ['last-month', 0, '2026-04-01T00:00:00.000Z', '2026-04-30T23:59:59.999Z'],
    ['year', 0, '2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['year', -2, '2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'],
    ['12m', 0, '2025-06-01T00:00:00.000Z', '2026-05-31T23:59:59.999Z'],
  ])('%s moved by %d', (range, offset, start, end) => {
    expect(span(range, now, 'UTC', offset)).toEqual([start, end]);
  });

  test('a day begins at midnight of the zone', () => {
    expect(span('today', '2026-05-20T23:30:00Z', 'Asia/Tokyo')).toEqual([
      '2026-05-20T15:00:00.000Z',
      '2026-05-21T14:59:59.999Z',
    ]);
    expect(span('today', '2026-05-20T02:00:00Z', 'America/Los_Angeles')[0]).toBe('2026-05-19T07:00:00.000Z');
  });

  test.each([
    ['Europe/Berlin', '2026-03-29T12:00:00Z', 23],
    ['Europe/Berlin', '2026-10-25T12:00:00Z', 25],
    ['America/New_York', '2026-03-08T18:00:00Z', 23],
    ['America/New_York', '2026-11-01T18:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-04-05T03:00:00Z', 24.5],
  ])('today in %s at %s has %d hours', (zone, at, hours) => {
    const { start, end } = resolveRange({ range: 'today', offset: 0 }, Date.parse(at), zone);
    expect(end + 1 - start).toBe(hours * HOUR);
  });

  test('seven days across a clock change are seven dates', () => {
    expect(span('7d', '2026-03-31T10:00:00Z', 'Europe/Berlin')).toEqual([
      '2026-03-24T23:00:00.000Z',
      '2026-03-31T21:59:59.999Z',
    ]);
  });

  test('24 hours are whole hours of a zone with half an hour', () => {
    expect(span('24h', '2026-05-20T10:20:00Z', 'Asia/Kolkata')).toEqual([
      '2026-05-19T10:30:00.000Z',
      '2026-05-20T10:29:59.999Z',
    ]);
  });

  test('24 hours end after now while an hour repeats', () => {
    const now = Date.parse('2026-10-25T01:40:00Z');
    const { start, end } = resolveRange({ range: '24h', offset: 0 }, now, 'Europe/Berlin');
    expect(end).toBeGreaterThan(now);
    expect(end + 1 - start).toBe(DAY);
  });

  test('a custom range includes both dates', () => {
    const period = resolveRange({ range: { from: '2026-03-28', to: '2026-03-29' }, offset: 0 }, 0, 'Europe/Berlin');
    expect([iso(period.start), iso(period.end)]).toEqual(['2026-03-27T23:00:00.000Z', '2026-03-29T21:59:59.999Z']);
  });

  test('all time runs from the first day with data to today', () => {
    const data = { start: Date.parse('2024-02-03T09:00:00Z'), end: Date.parse('2026-05-19T09:00:00Z') };
    const period = resolveRange({ range: 'all', offset: 0 }, Date.parse('2026-05-20T10:00:00Z'), 'UTC', data);
    expect([iso(period.start), iso(period.end)]).toEqual(['2024-02-03T00:00:00.000Z', '2026-05-20T23:59:59.999Z']);
  });

  test('an unfinished period is cut at now', () => {
    const at = Date.parse('2026-05-20T10:20:30Z');
    expect(resolveRange({ range: 'month', offset: 0 }, at, 'UTC')).toMatchObject({ cut: at, unfinished: true });
    const april = resolveRange({ range: 'month', offset: -1 }, at, 'UTC');
    expect(april).toMatchObject({ cut: april.end, unfinished: false });
  });
});

describe('previousPeriod', () => {
  test('of a finished period is the whole period before', () => {
    const period = previousPeriod({ range: 'month', offset: -1 }, Date.parse('2026-05-20T10:00:00Z'), 'UTC');
    expect([iso(period!.start), iso(period!.cut)]).toEqual(['2026-03-01T00:00:00.000Z', '2026-03-31T23:59:59.999Z']);
  });

  test('of an unfinished period ends at the same moment of it', () => {
    const period = previousPeriod({ range: 'today', offset: 0 }, Date.parse('2026-05-20T10:00:00Z'), 'UTC');
    expect([iso(period!.start), iso(period!.cut)]).toEqual(['2026-05-19T00:00:00.000Z', '2026-05-19T10:00:00.000Z']);
  });

  test('never reaches into the period it is compared with', () => {
    const period = previousPeriod({ range: 'month', offset: 0 }, Date.parse('2026-03-31T10:00:00Z'), 'UTC');
    expect(iso(period!.cut)).toBe('2026-02-28T23:59:59.999Z');
  });

  test('there is none before all time', () => {
    expect(previousPeriod({ range: 'all', offset: 0 }, 0, 'UTC')).toBeNull();
  });
});

test('moveRange moves a custom range by its own length', () => {
  const choice = { range: { from: '2026-03-28', to: '2026-03-30' }, offset: 0 };
  expect(moveRange(choice, 1).range).toEqual({ from: '2026-03-31', to: '2026-04-02' });
  expect(moveRange(choice, -1).range).toEqual({ from: '2026-03-25', to: '2026-03-27' });
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['26-1-1', false],
  ['', false],
])('isCalendarDate %s', (value, expected) => {
  expect(isCalendarDate(value)).toBe(expected);
});

describe('periodBefore', () => {
  const at = Date.parse('2028-03-10T10:00:00Z');
  test('a year ago has the same dates', () => {
    const period = periodBefore({ range: 'month', offset: -1 }, 'yoy', at, 'Europe/Berlin');
    expect([iso(period!.start), iso(period!.cut)]).toEqual(['2027-01-31T23:00:00.000Z', '2027-02-28T22:59:59.999Z']);
  });

  test('a year ago of an unfinished period ends at the same moment', () => {
    const period = periodBefore({ range: 'month', offset: 0 }, 'yoy', at, 'UTC');
    expect([iso(period!.start), iso(period!.cut)]).toEqual(['2027-03-01T00:00:00.000Z', '2027-03-10T10:00:00.000Z']);
  });

  test('nothing where nothing is wanted, or nothing can be', () => {
    expect(periodBefore({ range: '7d', offset: 0 }, 'none', at, 'UTC')).toBeNull();
    expect(periodBefore({ range: 'all', offset: 0 }, 'yoy', at, 'UTC')).toBeNull();
  });
});
