import { expect, test } from 'vitest';
import { type Column, searchRows, sortRows } from './column';

interface Row {
  name: string | null;
  count: number;
}
const columns: Column<Row>[] = [
  { id: 'name', title: 'Name', value: (row) => row.name },
  { id: 'count', title: 'Count', value: (row) => row.count },
];
const rows: Row[] = [
  { name: 'page 10', count: 2 },
  { name: null, count: 3 },
  { name: 'page 9', count: 10 },
];

test.each([
  ['name', false, ['page 9', 'page 10', null]],
  ['name', true, ['page 10', 'page 9', null]],
  ['count', false, ['page 10', null, 'page 9']],
  ['count', true, ['page 9', null, 'page 10']],
  ['unknown', true, ['page 10', null, 'page 9']],
])('sorted by %s, descending %s', (id, descending, names) => {
  expect(sortRows(rows, columns, { id, descending }).map((row) => row.name)).toEqual(names);
});

test('searched in any column and case', () => {
  expect(searchRows(rows, columns, 'PAGE 1')).toEqual([rows[0]]);
  expect(searchRows(rows, columns, '3')).toEqual([rows[1]]);
  expect(searchRows(rows, columns, ' ')).toBe(rows);
});
