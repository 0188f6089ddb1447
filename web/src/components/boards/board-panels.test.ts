import { expect, test } from 'vitest';
import { entityOf, newId, readPanels, widthsOf, writePanels } from './board-panels';
import { stepped } from './place';

/** As Umami's dashboard stores it. */
const umami = {
  websiteId: 'w',
  rows: [
    { id: 'r1', size: 50, columns: [{ id: 'c1', component: { type: 'WebsiteMetricsBar', title: 'How it goes' } }, { id: 'gone', component: null }] },
    {
      id: 'r2',
      columns: [
        { id: 'c2', size: 66.67, component: { type: 'WebsiteChart' } },
        { id: 'c3', size: 33.33, component: { type: 'MetricsTable', props: { type: 'country', limit: '5' } } },
      ],
    },
  ],
};

const places = (parameters: Record<string, unknown>) => Object.fromEntries(readPanels(parameters).map(({ id, place: { x, y, w, h } }) => [id, [x, y, w, h]]));

test('rows of columns become places', () => {
  expect(places(umami)).toEqual({ c1: [0, 0, 12, 3], c2: [0, 3, 8, 8], c3: [8, 3, 4, 8] });
});

test('what is written is read again, and still says the same in rows', () => {
  const moved = stepped(readPanels(umami), 'c2', 'shorter');
  const kept = writePanels(umami, moved);
  expect(kept.websiteId).toBe('w');
  expect(places(kept).c2).toEqual([0, 3, 8, 7]);
  expect(kept.rows).toMatchObject([
    { id: 'r1', columns: [{ id: 'c1', size: 100 }] },
    { id: 'r2', columns: [{ id: 'c2', size: 66.67 }, { id: 'c3', size: 33.33, component: { props: { type: 'country', limit: '5' } } }] },
  ]);
});

test('rows that another client has changed count more than old places', () => {
  const { rows } = writePanels(umami, readPanels(umami)) as { rows: { columns: { size: number }[] }[] };
  expect(places({ rows: [...rows].reverse() })).toMatchObject({ c2: [0, 0, 8, 8], c1: [0, 8, 12, 3] });
  const [, second] = rows;
  if (second?.columns[0] && second.columns[1]) [second.columns[0].size, second.columns[1].size] = [50, 50];
  expect(places({ rows })).toMatchObject({ c2: [0, 3, 6, 8], c3: [6, 3, 6, 8] });
});

test.each([{}, { rows: null }, { rows: 'x' }, { rows: [null, 3, { columns: [{}, { component: { type: 3 } }] }] }])('%j is an empty board', (parameters) => {
  expect(readPanels(parameters)).toEqual([]);
});

test('what is not known stays', () => {
  const parameters = { rows: [{ id: 'r', columns: [{ id: 'c', component: { type: 'Later', reportId: 'x', props: { a: [1] } } }] }] };
  expect(readPanels(parameters)[0]?.component).toEqual({ type: 'Later', reportId: 'x', props: { a: [1] } });
});

test('ids that occur twice are told apart', () => {
  const column = { id: 'same', component: { type: 'TextBlock' } };
  expect(new Set(readPanels({ rows: [{ id: 'r', columns: [column, column] }] }).map(({ id }) => id)).size).toBe(2);
});

test.each([
  [[undefined, undefined, undefined], [4, 4, 4]],
  [[33.33, 66.67], [4, 8]],
  [[1, 99], [2, 10]],
  [[10, 10, 10, 70], [2, 2, 2, 6]],
  [[undefined, 80], [6, 6]],
  [[undefined], [12]],
])('shares %j are %j columns', (sizes, widths) => {
  expect(widthsOf(sizes)).toEqual(widths);
});

test('a board of one website says of which', () => {
  const component = { type: 'WebsiteChart', entityType: 'link' as const, entityId: 'l' };
  expect(entityOf(umami, component)).toEqual({ type: 'website', id: 'w' });
  expect(entityOf({}, component)).toEqual({ type: 'link', id: 'l' });
  expect(entityOf({}, { type: 'WebsiteChart', websiteId: 'v' })).toEqual({ type: 'website', id: 'v' });
  expect(entityOf({}, { type: 'TextBlock' })).toBeUndefined();
});

test('new ids are version 4', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
