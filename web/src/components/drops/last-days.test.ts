import { expect, test } from 'vitest';
import { countsOfLastDays } from './last-days';

const now = Date.parse('2026-02-20T01:00:00Z');

test('seven days, today included', () => {
  const days = [
    { day: '2026-02-20', reason: 'bot', count: 3 },
    { day: '2026-02-14', reason: 'bot', count: 4 },
    { day: '2026-02-13', reason: 'bot', count: 100 },
    { day: '2026-02-19', reason: 'spam_referrer', count: 1 },
  ];
  expect(countsOfLastDays(days, now)).toEqual({ bot: 7, spam_referrer: 1 });
});

test('no days, no counts', () => expect(countsOfLastDays([], now)).toEqual({}));
