import { expect, test } from 'vitest';
import { mostActivity, pagesOfVisits } from './pages-of-visits';

const act = (visitId: string, urlPath: string, eventType = 1) => ({ visitId, urlPath, eventType });

test('pages stand in the order in which they were seen, by visit, without events', () => {
  const activity = [act('b', '/end'), act('a', '/cart'), act('a', '/cart', 2), act('a', '/')];
  expect([...pagesOfVisits(activity)]).toEqual([
    ['b', ['/end']],
    ['a', ['/', '/cart']],
  ]);
});

test('a visit without a page view has no pages', () => {
  expect(pagesOfVisits([act('a', '/', 2)]).get('a')).toEqual([]);
});

test('a visit that may have begun before what is told is not counted', () => {
  const latest = Array.from({ length: mostActivity - 1 }, () => act('new', '/'));
  const found = pagesOfVisits([...latest, act('old', '/')]);
  expect(found.get('new')).toHaveLength(mostActivity - 1);
  expect(found.has('old')).toBe(false);
});
