import { describe, expect, test } from 'vitest';
import { carriedPeriod, carriedScope, ownSearch, readScope, type ScopeState, writeScope } from './scope-search';
import { parseSearchText, writeSearchText } from './search-text';

const read = (text: string) => readScope(parseSearchText(text));
const plain = { compare: 'prev', match: 'all', filters: [] } as const;
const segment = '0195a0c4-1111-7abc-8def-0123456789ab';

describe('readScope', () => {
  test('an empty address is the last seven days', () => {
    expect(read('')).toEqual({ ...plain, choice: { range: '7d', offset: 0 } });
  });

  test('everything at once', () => {
    const text = `?range=month&offset=-2&compare=yoy&unit=day&tz=Asia/Tokyo&path=/a%20b%26c&country.in=DE,FR&match=any&segment=${segment}`;
    expect(read(text)).toEqual({
      choice: { range: 'month', offset: -2 },
      compare: 'yoy',
      unit: 'day',
      zone: 'Asia/Tokyo',
      filters: [
        { name: 'path', operator: 'eq', value: '/a b&c' },
        { name: 'country', operator: 'in', value: 'DE,FR' },
      ],
      match: 'any',
      segment,
    });
  });

  test('a custom range', () => {
    expect(read('?range=2026-03-01..2026-03-31').choice).toEqual({
      range: { from: '2026-03-01', to: '2026-03-31' },
      offset: 0,
    });
  });

  test.each([
    '?range=fortnight',
    '?range=2026-03-31..2026-03-01',
    '?range=2026-02-30..2026-03-01',
    '?offset=1e9',
    '?offset=soon',
    '?unit=week',
    '?tz=Mars/Olympus',
    '?compare=maybe',
    '?segment=1',
    '?path=',
    '?path.zz=1',
    '?nonsense=1',
  ])('%s falls back to the defaults', (text) => {
    expect(writeScope(read(text))).toEqual({});
  });
});

describe('writing and reading', () => {
  const states: ScopeState[] = [
    { ...plain, choice: { range: '24h', offset: -3 }, unit: 'hour', zone: 'Europe/Berlin', filters: [] },
    {
      ...plain,
      choice: { range: { from: '2024-02-29', to: '2024-03-01' }, offset: 0 },
      filters: [{ name: 'title', operator: 'nre', value: '100 % "off", äöü & more' }],
    },
    {
      ...plain,
      compare: 'none',
      choice: { range: 'all', offset: 0 },
      filters: [
        { name: 'path', operator: 'eq', value: '/x?y#z' },
        { name: 'query', operator: 'c', value: 'a=1&a=2' },
      ],
      cohort: segment,
    },
  ];

  test.each(states)('gives the same state back', (state) => {
    expect(read(writeSearchText(writeScope(state)))).toEqual(state);
  });

  test('the address stays readable', () => {
    expect(writeSearchText({ path: '/blog/a', tz: 'Europe/Berlin', unit: undefined })).toBe('?path=/blog/a&tz=Europe/Berlin');
    expect(writeSearchText({})).toBe('');
  });
});

test('what goes along to another screen, and to another website', () => {
  const search = { range: '30d', country: 'DE', 'path.c': '/a', page: '3', table: 'traffic' };
  expect(ownSearch(search)).toEqual({ page: '3', table: 'traffic' });
  expect(carriedScope(search)).toEqual({ range: '30d', country: 'DE', 'path.c': '/a' });
  expect(carriedPeriod(search)).toEqual({ range: '30d' });
});
