import { expect, test } from 'vitest';
import { formatVital, ratingOf } from './vitals';

test('a value on the threshold belongs to the better side', () => {
  expect(ratingOf('lcp', 2500)).toBe('good');
  expect(ratingOf('lcp', 2500.1)).toBe('fair');
  expect(ratingOf('cls', 0.25)).toBe('fair');
  expect(ratingOf('inp', 501)).toBe('poor');
});

test('times are milliseconds up to a second, shifts have no unit', () => {
  expect(formatVital('ttfb', 289.6)).toBe('290ms');
  expect(formatVital('lcp', 2486)).toBe('2.49s');
  expect(formatVital('cls', 0.0314)).toBe('0.031');
});
