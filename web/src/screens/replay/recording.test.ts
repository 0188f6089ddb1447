import { expect, test } from 'vitest';
import { playable, quietSpans, stepsOf } from './recording';

const at = (timestamp: number, type: number, data: unknown = {}) => ({ timestamp: 1_000_000 + timestamp, type, data });
const visit = [
  at(0, 4, { href: 'https://shop.example.com/cart?step=2#pay' }),
  at(20, 2, { node: {} }),
  at(900, 3, { source: 1, positions: [] }),
  at(1000, 3, { source: 2, type: 1, id: 3 }),
  at(1090, 3, { source: 2, type: 2, id: 3 }),
  at(2000, 3, { source: 5, id: 7, text: '*' }),
  at(2100, 3, { source: 5, id: 7, text: '**' }),
  at(9000, 3, { source: 0, adds: [] }),
  at(12_000, 5, { tag: 'signup' }),
  at(12_500, 4, { href: 'https://shop.example.com/thanks' }),
];

test('pages, clicks, fields and events are steps, typing in one field is one', () => {
  expect(stepsOf(visit)).toEqual([
    { at: 0, kind: 'page', text: '/cart?step=2' },
    { at: 1090, kind: 'click', text: '' },
    { at: 2000, kind: 'input', text: '' },
    { at: 12_000, kind: 'event', text: 'signup' },
    { at: 12_500, kind: 'page', text: '/thanks' },
  ]);
});

test('it is quiet where the page changes by itself', () => {
  expect(quietSpans(visit)).toEqual([{ from: 2100, to: 12_500 }]);
  expect(quietSpans([])).toEqual([]);
});

test('without a document there is nothing to play', () => {
  expect(playable(visit)).toBe(true);
  expect(playable(visit.filter(({ type }) => type !== 2))).toBe(false);
  expect(playable(visit.slice(1, 2))).toBe(false);
});
