import { expect, test } from 'vitest';
import { isSameQuestion } from './same-question';

const now = ['website', 'a', 'list', 'path', { startAt: 1, endAt: 5, path: 'eq./' }];

test.each([
  [['website', 'a', 'list', 'path', { startAt: 1, endAt: 9, path: 'eq./' }], true],
  [['website', 'a', 'list', 'path', { startAt: 2, endAt: 5, path: 'eq./' }], false],
  [['website', 'a', 'list', 'path', { startAt: 1, endAt: 5 }], false],
  [['website', 'a', 'list', 'title', { startAt: 1, endAt: 5, path: 'eq./' }], false],
  [['website', 'b', 'list', 'path', { startAt: 1, endAt: 5, path: 'eq./' }], false],
  [[], false],
])('%o', (before, same) => {
  expect(isSameQuestion(before, now)).toBe(same);
});
