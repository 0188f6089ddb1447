import { expect, test } from 'vitest';
import { rowLabel, rowText } from './row-label';

test.each([
  ['country', 'DE', undefined, { text: 'Germany', code: 'DE' }],
  ['country', 'nowhere', undefined, { text: 'nowhere', code: 'nowhere' }],
  ['region', 'US-CA', 'US', { text: 'CA', code: 'US', detail: 'United States' }],
  ['city', 'Portland', 'US', { text: 'Portland', code: 'US' }],
  ['city', 'Portland', null, { text: 'Portland' }],
  ['language', 'de', undefined, { text: 'German', code: 'de' }],
  ['browser', 'crios', undefined, { text: 'Chrome on iOS' }],
  ['browser', 'netscape', undefined, { text: 'netscape' }],
  ['channel', 'paidAds', undefined, { text: 'Paid ads' }],
  ['device', 'laptop', undefined, { text: 'Laptop' }],
  ['screen', '1920x1080', undefined, { text: '1920 × 1080' }],
  ['path', '', undefined, { text: '(none)' }],
] as const)('%s %s', (type, value, country, label) => {
  expect(rowLabel(type, value, country)).toEqual(label);
});

test('one piece', () => {
  expect(rowText('region', 'US-CA')).toBe('US-CA, United States');
  expect(rowText('path', '/a')).toBe('/a');
});
