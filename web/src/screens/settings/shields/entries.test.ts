import { expect, test } from 'vitest';
import { entriesOf, linesOf } from './entries';

test('lines and commas divide, and nothing empty is left', () => {
  expect(entriesOf(' 203.0.113.7\n\n198.51.100.0/24 , 192.0.2.1,\n')).toEqual(['203.0.113.7', '198.51.100.0/24', '192.0.2.1']);
  expect(entriesOf('')).toEqual([]);
});

test('what is kept is shown a line each', () => {
  expect(linesOf(['a', 'b'])).toBe('a\nb');
  expect(linesOf(undefined)).toBe('');
});
