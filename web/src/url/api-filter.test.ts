import { expect, test } from 'vitest';
import { filterQuery } from './api-filter';

test.each([
  [{ path: '/pricing' }, { path: 'eq./pricing' }],
  [{ path: 'c.at' }, { path: 'eq.c.at' }],
  [{ title: 'Tea, coffee (all)' }, { title: 're.^Tea, coffee \\(all\\)$' }],
  [{ language: 'de' }, { language: 're.^de(-|$)' }],
  [{ language: 'zh-Hant' }, { language: 'eq.zh-Hant' }],
  [{}, {}],
])('%o', (filters, expected) => {
  expect(filterQuery(filters)).toEqual(expected);
});
