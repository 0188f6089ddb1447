import { expect, test } from 'vitest';
import { bandsOf, compacted, inOrder, type Placed, placeBelow, readPlace, type Step, stepped } from './place';

const at = (id: string, x: number, y: number, w: number, h: number): Placed => ({ id, place: { x, y, w, h } });
const picture = (items: readonly Placed[]) => Object.fromEntries(items.map(({ id, place: { x, y, w, h } }) => [id, [x, y, w, h]]));

/** a over b and c, which stand side by side. */
const board = [at('a', 0, 0, 12, 3), at('b', 0, 3, 6, 8), at('c', 6, 3, 6, 8)];

test('panels fall upwards and never stand on each other', () => {
  expect(picture(compacted([at('a', 0, 5, 6, 2), at('b', 6, 9, 6, 2), at('c', 4, 9, 4, 1)]))).toEqual({ a: [0, 0, 6, 2], c: [4, 2, 4, 1], b: [6, 3, 6, 2] });
});

test.each<[string, Step, Record<string, number[]>]>([
  ['b', 'up', { b: [0, 0, 6, 8], a: [0, 8, 12, 3], c: [6, 11, 6, 8] }],
  ['a', 'down', { b: [0, 0, 6, 8], c: [6, 0, 6, 8], a: [0, 8, 12, 3] }],
  ['b', 'right', { a: [0, 0, 12, 3], b: [1, 3, 6, 8], c: [6, 11, 6, 8] }],
  ['b', 'left', picture(board)],
  ['b', 'narrower', { ...picture(board), b: [0, 3, 5, 8] }],
  ['c', 'wider', { a: [0, 0, 12, 3], c: [5, 3, 7, 8], b: [0, 11, 6, 8] }],
  ['a', 'taller', { a: [0, 0, 12, 4], b: [0, 4, 6, 8], c: [6, 4, 6, 8] }],
  ['a', 'shorter', { a: [0, 0, 12, 2], b: [0, 2, 6, 8], c: [6, 2, 6, 8] }],
  ['c', 'down', picture(board)],
  ['nobody', 'up', picture(board)],
])('%s %s', (id, step, expected) => {
  expect(picture(stepped(board, id, step))).toEqual(expected);
});

test('whatever is done, nothing stands on anything else or outside', () => {
  const steps: Step[] = ['up', 'right', 'wider', 'taller', 'down', 'left', 'narrower', 'shorter'];
  let items: Placed[] = [...board, at('d', 3, 11, 4, 5), at('e', 8, 11, 3, 2)];
  for (let round = 0; round < 400; round++) {
    const id = 'abcde'[(round * 7 + Math.trunc(round / 3)) % 5] ?? 'a';
    items = stepped(items, id, steps[(round * 5 + Math.trunc(round / 11)) % steps.length] ?? 'up');
    for (const [index, { place }] of items.entries()) {
      expect(readPlace(place)).toEqual(place);
      for (const { place: other } of items.slice(index + 1)) {
        const apart = place.x + place.w <= other.x || other.x + other.w <= place.x || place.y + place.h <= other.y || other.y + other.h <= place.y;
        expect(apart).toBe(true);
      }
    }
  }
});

test('bands are what straight lines part', () => {
  const ids = (items: Placed[]) => bandsOf(items).map((band) => band.map(({ id }) => id).join(''));
  expect(ids(board)).toEqual(['a', 'bc']);
  expect(ids([at('tall', 0, 0, 4, 9), at('b', 4, 0, 8, 4), at('c', 4, 4, 8, 5), at('d', 0, 9, 12, 2)])).toEqual(['tallbc', 'd']);
  expect(bandsOf([])).toEqual([]);
});

test('a new panel goes below all others', () => {
  expect(placeBelow(board, { w: 6, h: 4 })).toEqual({ x: 0, y: 11, w: 6, h: 4 });
  expect(placeBelow([], { w: 6, h: 4 }).y).toBe(0);
  expect(inOrder(board)[0]?.id).toBe('a');
});

test.each([null, 5, {}, { x: 0, y: 0, w: 13, h: 2 }, { x: -1, y: 0, w: 2, h: 2 }, { x: 0, y: 0.5, w: 2, h: 2 }, { x: 0, y: 0, w: 0, h: 2 }, { x: 0, y: 0, w: 2, h: 900 }])(
  '%j is no place',
  (value) => expect(readPlace(value)).toBeUndefined(),
);
