import { expect, test } from 'vitest';
import { meaningOf } from './meaning';

test('what a list counts depends on what its values belong to', () => {
  expect(meaningOf('metrics.path')).toMatch(/^By the path of the page: different visitors with a page view that has the value\./);
  expect(meaningOf('metrics.entry')).toContain('a page view in such a visit.');
  expect(meaningOf('metrics.country')).toContain('different visitors with a page view. A visitor');
  expect(meaningOf('metrics.event')).toBe('Custom events by the name of the custom event.');
});

test('what nobody has written down is not made up', () => {
  expect(meaningOf('metrics.unheard')).toBeUndefined();
  expect(meaningOf('unheard')).toBeUndefined();
});
