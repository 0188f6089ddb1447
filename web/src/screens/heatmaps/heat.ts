/** Clicks laid out on one page: visitors saw it in many sizes, so places are shares of the page's width and height. */
import type { Schema } from '@/api/ask';

export type Point = Schema<'HeatmapPlace'>;

export const devices = ['all', 'desktop', 'tablet', 'mobile'] as const;
export type Device = (typeof devices)[number];

export interface Place {
  /** 0 at the left edge of the page, 1 at the right one. */
  across: number;
  /** 0 at the top of the page, 1 at its foot. */
  down: number;
  count: number;
}

export interface Layout {
  /** The page's size as most clicks saw it, in pixels. */
  width: number;
  height: number;
  /** The height of the window: what is seen without scrolling. */
  fold: number;
  places: Place[];
}

/** Up to these widths of the window (px) it is a phone's, or a tablet's. */
const mobileUntil = 767;
const tabletUntil = 1023;

/** The points of windows as wide as those of a kind of device. */
export function pointsOf(points: readonly Point[], device: Device): Point[] {
  if (device === 'all') return [...points];
  return points.filter(({ viewportW }) => viewportW !== null && deviceOf(viewportW) === device);
}

function deviceOf(width: number): Device {
  return width <= mobileUntil ? 'mobile' : width <= tabletUntil ? 'tablet' : 'desktop';
}

/** Places of all points whose page is known, and the page's middle size. */
export function layOut(points: readonly Point[]): Layout {
  const known = points.filter(({ pageX, pageY, pageW, pageH }) => pageX !== null && pageY !== null && pageW && pageH);
  const places = known.map(({ pageX, pageY, pageW, pageH, count }) => ({
    across: within(Number(pageX) / Number(pageW)),
    down: within(Number(pageY) / Number(pageH)),
    count,
  }));
  const middle = (read: (point: Point) => number | null) => median(known.flatMap((point) => Array<number>(Math.min(point.count, 100)).fill(read(point) ?? 0)));
  return { width: middle(({ pageW }) => pageW), height: middle(({ pageH }) => pageH), fold: middle(({ viewportH }) => viewportH), places };
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
