import { expect, test } from 'vitest';
import { formatBytes } from './bytes';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_460, '1.5 kB'],
  [12_345_678, '12 MB'],
  [3_200_000_000, '3.2 GB'],
  [5_000_000_000_000_000, '5,000 TB'],
])('%d is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
