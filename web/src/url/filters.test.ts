import { expect, test } from 'vitest';
import { apiFilters, type Filter, type Operator, withFilter, withoutFilter } from './filters';

const filter = (name: Filter['name'], operator: Operator, value: string): Filter => ({ name, operator, value });

test.each([
  [[filter('path', 'eq', '/pricing')], { path: 'eq./pricing' }],
  [[filter('path', 'eq', 'c.at')], { path: 'eq.c.at' }],
  [[filter('title', 'eq', 'Tea, coffee (all)')], { title: 're.^Tea, coffee \\(all\\)$' }],
  [[filter('title', 'neq', 'a,b')], { title: 'nre.^a,b$' }],
  [[filter('language', 'eq', 'de')], { language: 're.^de(-|$)' }],
  [[filter('language', 'eq', 'zh-Hant')], { language: 'eq.zh-Hant' }],
  [[filter('country', 'in', 'DE,FR')], { country: 'eq.DE,FR' }],
  [[filter('country', 'nin', 'DE,FR')], { country: 'neq.DE,FR' }],
  [[filter('path', 'c', '/a'), filter('path', 'dnc', '/b'), filter('path', 're', '^/c,d')], { path: 'c./a', path1: 'dnc./b', path2: 're.^/c,d' }],
  [[], {}],
])('%o', (filters, expected) => {
  expect(apiFilters(filters)).toEqual(expected);
});

test('one filter for each name and operator', () => {
  const filters = withFilter(withFilter([], filter('path', 'eq', '/a')), filter('path', 'c', 'b'));
  expect(withFilter(filters, filter('path', 'eq', '/c')).map(({ value }) => value)).toEqual(['b', '/c']);
  expect(withoutFilter(filters, filter('path', 'c', ''))).toEqual([filter('path', 'eq', '/a')]);
});
