import { expect, test } from 'vitest';
import { type Annotation, bodyOf, inputOf, notesByBucket, whenOf } from './annotation';

const note = (id: string, date: string, allDay = false): Annotation => ({ id, websiteId: 'w', userId: null, note: id, date, allDay, createdAt: date, updatedAt: null });
const buckets = (...keys: string[]) => keys.map((key) => ({ key }));
const ids = (found: ReturnType<typeof notesByBucket>) => Object.fromEntries([...found].map(([key, notes]) => [key, notes.map(({ id }) => id)]));

test('a moment belongs to the bar of the zone, a day to its date everywhere', () => {
  const annotations = [note('release', '2026-03-09T16:30:00.000Z'), note('fair', '2026-03-10T00:00:00.000Z', true), note('early', '2026-03-09T01:00:00.000Z')];
  const days = buckets('2026-03-09 00:00:00', '2026-03-10 00:00:00');
  expect(ids(notesByBucket(annotations, days, 'day', 'UTC'))).toEqual({ '2026-03-09 00:00:00': ['early', 'release'], '2026-03-10 00:00:00': ['fair'] });
  expect(ids(notesByBucket(annotations, days, 'day', 'Asia/Tokyo'))).toEqual({ '2026-03-09 00:00:00': ['early'], '2026-03-10 00:00:00': ['release', 'fair'] });
});

test('months take their days, hours the first of the day, and what is outside falls away', () => {
  const annotations = [note('fair', '2026-03-10T00:00:00.000Z', true)];
  expect(ids(notesByBucket(annotations, buckets('2026-03-01 00:00:00'), 'month', 'UTC'))).toEqual({ '2026-03-01 00:00:00': ['fair'] });
  expect(ids(notesByBucket(annotations, buckets('2026-03-10 01:00:00', '2026-03-10 02:00:00'), 'hour', 'UTC'))).toEqual({ '2026-03-10 01:00:00': ['fair'] });
  expect(notesByBucket(annotations, buckets('2026-03-11 00:00:00'), 'day', 'UTC').size).toBe(0);
});

test.each(['UTC', 'America/New_York', 'Asia/Kolkata'])('the form keeps what it was given in %s', (zone) => {
  for (const annotation of [note('a', '2026-03-10T00:00:00.000Z', true), note('b', '2026-07-04T13:45:00.000Z')]) {
    expect(bodyOf(inputOf(annotation, 0, zone), zone)).toEqual({ note: annotation.note, date: annotation.date, allDay: annotation.allDay });
  }
});

test('a new note is about the whole of today', () => {
  expect(inputOf(undefined, Date.UTC(2026, 2, 10, 23), 'Asia/Tokyo')).toEqual({ note: '', day: '2026-03-11', time: '' });
});

test('a day is written without a time', () => {
  expect(whenOf(note('a', '2026-03-10T00:00:00.000Z', true), 'America/New_York')).toMatch(/10 Mar 2026$|Mar 10, 2026$/);
  expect(whenOf(note('a', '2026-03-10T10:00:00.000Z'), 'UTC')).toContain('10:00');
});
