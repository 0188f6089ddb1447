import { expect, test } from 'vitest';
import { sharedScheme } from './shared-scheme';

test.each([
  ['/share/x', '?theme=dark', 'dark'],
  ['/share/x', '?range=30d&theme=light', 'light'],
  ['/share/x', '?theme=pink', undefined],
  ['/share/x', '', undefined],
  ['/boards/x', '?theme=dark', undefined],
])('%s%s is shown %s', (pathname, search, scheme) => {
  expect(sharedScheme({ pathname, search })).toBe(scheme);
});
