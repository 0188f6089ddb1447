import { expect, test } from 'vitest';
import { mayFilter, showsOverview } from './may-show';

test.each([
  [{}, true],
  [{ overview: true, events: true }, true],
  [{ overview: false }, false],
  [{ events: true }, false],
  [{ allowFilter: true, theme: 'dark' }, true],
])('%j shows the overview: %s', (parameters, shown) => {
  expect(showsOverview(parameters)).toBe(shown);
});

test('visitors may filter unless the share says otherwise', () => {
  expect(mayFilter({})).toBe(true);
  expect(mayFilter({ allowFilter: false })).toBe(false);
});
