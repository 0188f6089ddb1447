/**
 * Where panels stand on a board: a grid of twelve columns, in which panels fall upwards until they meet another. Pure
 * functions from panels to panels; what is moved or made larger pushes the others down.
 */

export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Placed {
  id: string;
  place: Place;
}

export const gridColumns = 12;
export const leastWidth = 2;
export const leastHeight = 2;
const mostHeight = 30;

/** In reading order. */
export function inOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => one.place.y - other.place.y || one.place.x - other.place.x);
}

/** Every panel as far up as those before it in reading order allow. */
export function compacted<Item extends Placed>(items: readonly Item[]): Item[] {
  const done: Item[] = [];
  for (const item of inOrder(items)) {
    const above = done.filter(({ place }) => sharesColumns(place, item.place));
    const y = Math.max(0, ...above.map(({ place }) => place.y + place.h));
    done.push({ ...item, place: { ...item.place, y } });
  }
  return done;
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'wider' | 'narrower' | 'taller' | 'shorter';

/** The panels after one step of one of them; the same ones where it can go no further. */
export function stepped<Item extends Placed>(items: readonly Item[], id: string, step: Step): Item[] {
  const item = items.find((each) => each.id === id);
  const place = item && nextPlace(items, item, step);
  if (!place) return [...items];
  return compacted(items.map((each) => (each.id === id ? { ...each, place } : each)));
}

/** Where one step leads; undefined where there is no way. A fraction of a row puts it before those that stand there. */
function nextPlace(items: readonly Placed[], item: Placed, step: Step): Place | undefined {
  const { x, y, w, h } = item.place;
  const near = items.filter((other) => other.id !== item.id && sharesColumns(other.place, item.place)).map(({ place }) => place);
  const above = near.filter((place) => place.y < y);
  const below = near.filter((place) => place.y > y);
  switch (step) {
    case 'up':
      return above.length ? { ...item.place, y: Math.max(...above.map((place) => place.y)) - 0.5 } : undefined;
    case 'down':
      return below.length ? { ...item.place, y: Math.min(...below.map((place) => place.y)) + 0.5 } : undefined;
    case 'left':
      return x > 0 ? { x: x - 1, y: y - 0.5, w, h } : undefined;
    case 'right':
      return x + w < gridColumns ? { x: x + 1, y: y - 0.5, w, h } : undefined;
    case 'wider':
      return w < gridColumns ? { x: Math.min(x, gridColumns - w - 1), y: y - 0.5, w: w + 1, h } : undefined;
    case 'narrower':
      return w > leastWidth ? { x, y, w: w - 1, h } : undefined;
    case 'taller':
      return h < mostHeight ? { x, y, w, h: h + 1 } : undefined;
    case 'shorter':
      return h > leastHeight ? { x, y, w, h: h - 1 } : undefined;
  }
}

/** A place for a new panel below all others. */
export function placeBelow(items: readonly Placed[], { w, h }: Pick<Place, 'w' | 'h'>): Place {
  return { x: 0, y: Math.max(0, ...items.map(({ place }) => place.y + place.h)), w, h };
}

/** The panels in groups that a straight line from side to side can part, from top to bottom. */
export function bandsOf<Item extends Placed>(items: readonly Item[]): Item[][] {
  const bands: Item[][] = [];
  let bottom = 0;
  for (const item of inOrder(items)) {
    const band = bands.at(-1);
    if (band && item.place.y < bottom) band.push(item);
    else bands.push([item]);
    bottom = Math.max(bottom, item.place.y + item.place.h);
  }
  return bands.map((band) => [...band].sort((one, other) => one.place.x - other.place.x || one.place.y - other.place.y));
}

/** A place out of anybody's JSON. */
export function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, w, h } = value as Record<string, unknown>;
  if (![x, y, w, h].every((each) => Number.isInteger(each) && (each as number) >= 0)) return undefined;
  const place = { x, y, w, h } as Place;
  return place.w >= 1 && place.h >= 1 && place.h <= mostHeight && place.x + place.w <= gridColumns ? place : undefined;
}

function sharesColumns(one: Place, other: Place): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w;
}
