import { expect, test } from 'vitest';
import { attributesOf, chosenOf, chosenText } from './attributes';

test('what is chosen becomes attributes, in one order', () => {
  const chosen = chosenOf('engagement,outbound,nothing,excludeHash');
  expect(chosenText(chosen)).toBe('outbound,engagement,excludeHash');
  expect(attributesOf(chosen, { tag: ' b ', domains: 'a.example, ,b.example' })).toEqual({
    'data-outbound': 'true',
    'data-engagement': 'true',
    'data-exclude-hash': 'true',
    'data-domains': 'a.example,b.example',
    'data-tag': 'b',
  });
});

test('nothing chosen, nothing written', () => {
  expect(attributesOf(chosenOf(''), { tag: '', domains: '' })).toEqual({});
});
