import { describe, expect, test } from 'vitest';
import { type OverviewState, readOverviewSearch, validateOverviewSearch, writeOverviewSearch } from './overview-search';
import { parseSearchText, writeSearchText } from './search-text';

const read = (text: string) => readOverviewSearch(parseSearchText(text));

describe('readOverviewSearch', () => {
  test('an empty address is the last seven days', () => {
    expect(read('')).toEqual({ choice: { range: '7d', offset: 0 }, view: 'chart', filters: {} });
  });

  test('everything at once', () => {
    expect(read('?range=month&offset=-2&unit=day&tz=Asia/Tokyo&view=table&path=/a%20b%26c&country=DE')).toEqual({
      choice: { range: 'month', offset: -2 },
      unit: 'day',
      zone: 'Asia/Tokyo',
      view: 'table',
      filters: { path: '/a b&c', country: 'DE' },
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
    '?view=',
    '?path=',
    '?nonsense=1',
  ])('%s falls back to the defaults', (text) => {
    expect(writeOverviewSearch(read(text))).toEqual({});
  });
});

describe('writing and reading', () => {
  const states: OverviewState[] = [
    { choice: { range: '24h', offset: -3 }, unit: 'hour', zone: 'Europe/Berlin', view: 'chart', filters: {} },
    { choice: { range: { from: '2024-02-29', to: '2024-03-01' }, offset: 0 }, view: 'table', filters: { title: '100 % "off", äöü & more' } },
    { choice: { range: '7d', offset: 0 }, view: 'chart', filters: { path: '/x?y#z', utmSource: 'a+b', query: 'a=1&a=2' } },
    { choice: { range: 'all', offset: 0 }, unit: 'month', view: 'chart', filters: { tag: '1' } },
  ];

  test.each(states)('gives the same state back', (state) => {
    expect(read(writeSearchText(writeOverviewSearch(state)))).toEqual(state);
  });

  test('the address stays readable', () => {
    expect(writeSearchText({ path: '/blog/a', tz: 'Europe/Berlin', unit: undefined })).toBe('?path=/blog/a&tz=Europe/Berlin');
    expect(writeSearchText({})).toBe('');
  });

  test('validation keeps what is valid', () => {
    expect(validateOverviewSearch({ range: '30d', unit: 'nope', country: 'DE', other: 'x' })).toEqual({ range: '30d', country: 'DE' });
  });
});
