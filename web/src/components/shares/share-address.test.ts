import { expect, test } from 'vitest';
import { embedCode, shareAddress } from './share-address';

test('an address names its slug, whatever stands in it', () => {
  expect(shareAddress('https://stats.example.com', 'a/b')).toBe('https://stats.example.com/share/a%2Fb');
});

test('a name cannot end the attribute that it stands in', () => {
  expect(embedCode('https://stats.example.com/share/x', '"><b>&')).toContain('title="&quot;>&lt;b>&amp;"');
});
