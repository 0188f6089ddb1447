import { describe, expect, test } from 'vitest';
import { bucketKeys, fillBuckets } from './buckets';
import { resolveRange } from './range';

const day = (date: string, zone: string) => resolveRange({ range: { from: date, to: date }, offset: 0 }, 0, zone);
const hours = (date: string, zone: string) => {
  const { start, end } = day(date, zone);
  return bucketKeys(start, end, 'hour', zone).map((key) => key.slice(11, 13));
};

describe('bucketKeys', () => {
  test('a common day has 24 hours', () => {
    expect(hours('2026-05-20', 'Europe/Berlin')).toHaveLength(24);
  });

  test('the skipped hour in spring is missing', () => {
    expect(hours('2026-03-29', 'Europe/Berlin').slice(0, 4)).toEqual(['00', '01', '03', '04']);
    expect(hours('2026-03-08', 'America/New_York').slice(0, 4)).toEqual(['00', '01', '03', '04']);
  });

  test('the repeated hour in autumn is there once', () => {
    expect(hours('2026-10-25', 'Europe/Berlin')).toHaveLength(24);
    expect(hours('2026-11-01', 'America/New_York').slice(0, 3)).toEqual(['00', '01', '02']);
  });

  test('half an hour back and forth', () => {
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toHaveLength(24);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toHaveLength(24);
  });

  test('hours of a zone with 45 minutes begin on the full hour', () => {
    const { start, end } = day('2026-05-20', 'Asia/Kathmandu');
    expect(bucketKeys(start, end, 'hour', 'Asia/Kathmandu')[0]).toBe('2026-05-20 00:00:00');
  });

  test('days across a clock change', () => {
    const { start, end } = resolveRange({ range: { from: '2026-03-27', to: '2026-03-31' }, offset: 0 }, 0, 'Europe/Berlin');
    expect(bucketKeys(start, end, 'day', 'Europe/Berlin').map((key) => key.slice(5, 10))).toEqual([
      '03-27', '03-28', '03-29', '03-30', '03-31',
    ]);
  });

  test('months and years', () => {
    const { start, end } = resolveRange({ range: { from: '2025-11-30', to: '2026-02-01' }, offset: 0 }, 0, 'Asia/Tokyo');
    expect(bucketKeys(start, end, 'month', 'Asia/Tokyo')).toEqual([
      '2025-11-01 00:00:00', '2025-12-01 00:00:00', '2026-01-01 00:00:00', '2026-02-01 00:00:00',
    ]);
    expect(bucketKeys(start, end, 'year', 'Asia/Tokyo')).toEqual(['2025-01-01 00:00:00', '2026-01-01 00:00:00']);
  });

  test('minutes', () => {
    const start = Date.parse('2026-03-22T15:00:00Z');
    const keys = bucketKeys(start, start + 59 * 60_000, 'minute', 'Asia/Kathmandu');
    expect(keys).toHaveLength(60);
    expect(keys[0]).toBe('2026-03-22 20:45:00');
  });
});

describe('fillBuckets', () => {
  const period = resolveRange({ range: { from: '2026-05-18', to: '2026-05-20' }, offset: 0 }, Date.parse('2026-05-19T12:00:00Z'), 'UTC');

  test('puts zero where the API answers nothing and marks the future', () => {
    const buckets = fillBuckets(
      { pageviews: [{ x: '2026-05-19 00:00:00', y: 7 }], sessions: [{ x: '2026-05-19 00:00:00', y: 3 }] },
      period,
      'day',
      'UTC',
    );
    expect(buckets).toEqual([
      { key: '2026-05-18 00:00:00', pageviews: 0, visitors: 0, future: false, running: false },
      { key: '2026-05-19 00:00:00', pageviews: 7, visitors: 3, future: false, running: true },
      { key: '2026-05-20 00:00:00', pageviews: 0, visitors: 0, future: true, running: false },
    ]);
  });

  test('accepts the ISO form and numbers written as text', () => {
    const points = JSON.parse('[{"x":"2026-05-18T00:00:00Z","y":"4"}]');
    expect(fillBuckets({ pageviews: points, sessions: [] }, period, 'day', 'UTC')[0]?.pageviews).toBe(4);
  });

  test('loses nothing of a year of hours in a zone with clock changes', () => {
    const zone = 'America/New_York';
    const { start, end } = resolveRange({ range: { from: '2026-03-01', to: '2026-03-30' }, offset: 0 }, 0, zone);
    const keys = bucketKeys(start, end, 'hour', zone);
    const points = keys.map((x) => ({ x, y: 1 }));
    const filled = fillBuckets({ pageviews: points, sessions: [] }, { start, end, cut: end, unfinished: false }, 'hour', zone);
    expect(filled.reduce((sum, bucket) => sum + bucket.pageviews, 0)).toBe(keys.length);
    expect(keys).toHaveLength(30 * 24 - 1);
  });
});
