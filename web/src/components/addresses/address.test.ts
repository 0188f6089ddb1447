import { expect, test } from 'vitest';
import { randomSlug, textOf } from './address';

test('a link is put up as its short address, a pixel as an element', () => {
  expect(textOf('links', 'spring', 'https://stats.example.com')).toBe('https://stats.example.com/q/spring');
  expect(textOf('pixels', 'a b', 'https://stats.example.com')).toContain('src="https://stats.example.com/p/a%20b"');
});

test('made-up slugs are long enough and differ', () => {
  const slugs = Array.from({ length: 100 }, randomSlug);
  expect(new Set(slugs).size).toBe(100);
  expect(slugs.every((slug) => /^[a-z2-9]{10}$/.test(slug))).toBe(true);
});
