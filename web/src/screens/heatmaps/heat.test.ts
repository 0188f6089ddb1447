import { expect, test } from 'vitest';
import { layOut, type Point, pointsOf } from './heat';

const point = (over: Partial<Point>): Point => ({ x: 1, y: 1, pageX: 100, pageY: 500, pageW: 400, pageH: 2000, viewportW: 400, viewportH: 800, count: 1, ...over });

test('places are shares of the page, whatever its size', () => {
  const { places, width, height, fold } = layOut([point({ count: 3 }), point({ pageX: 700, pageW: 1400, pageH: 1000 })]);
  expect(places).toEqual([
    { across: 0.25, down: 0.25, count: 3 },
    { across: 0.5, down: 0.5, count: 1 },
  ]);
  expect([width, height, fold]).toEqual([400, 2000, 800]);
});

test('what lies beyond the page is put on its edge, what has no place is left out', () => {
  expect(layOut([point({ pageX: 500, pageY: -3 }), point({ pageX: null }), point({ pageW: 0 })]).places).toEqual([{ across: 1, down: 0, count: 1 }]);
  expect(layOut([])).toEqual({ width: 0, height: 0, fold: 0, places: [] });
});

test('devices are told by the width of the window', () => {
  const points = [point({ viewportW: 767 }), point({ viewportW: 768 }), point({ viewportW: 1024 }), point({ viewportW: null })];
  expect(pointsOf(points, 'all')).toHaveLength(4);
  expect(pointsOf(points, 'mobile')).toEqual([points[0]]);
  expect(pointsOf(points, 'tablet')).toEqual([points[1]]);
  expect(pointsOf(points, 'desktop')).toEqual([points[2]]);
});
