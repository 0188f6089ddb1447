import { expect, test } from 'vitest';
import { conditionsOf } from './saved-filter';

test('filters with several values are equalities with commas', () => {
  expect(
    conditionsOf([
      { name: 'country', operator: 'in', value: 'DE,FR' },
      { name: 'path', operator: 'nin', value: '/a,/b' },
      { name: 'title', operator: 'c', value: 'tea' },
    ]),
  ).toEqual([
    { name: 'country', operator: 'eq', value: 'DE,FR' },
    { name: 'path', operator: 'neq', value: '/a,/b' },
    { name: 'title', operator: 'c', value: 'tea' },
  ]);
});
