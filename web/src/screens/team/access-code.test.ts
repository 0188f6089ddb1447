import { expect, test } from 'vitest';
import { newAccessCode } from './access-code';

test('a code is short enough for the API, and another each time', () => {
  const codes = Array.from({ length: 50 }, newAccessCode);
  for (const code of codes) expect(code).toMatch(/^team_[a-z2-9]{20}$/);
  expect(new Set(codes).size).toBe(codes.length);
});
