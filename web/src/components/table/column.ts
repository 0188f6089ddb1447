/** A column of a table: how a row's cell is read, written and sorted. */
import type { ReactNode } from 'react';
import { locale } from '@/messages/language';

export type Cell = string | number | null;

export interface Column<Row> {
  id: string;
  title: string;
  /** The bare value: sorted by, copied and downloaded. */
  value: (row: Row) => Cell;
  /** As it is shown; the bare value where there is none. */
  show?: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  numeric?: boolean;
  /** A CSS grid width, e.g. `120px` or `minmax(160px, 2fr)`. */
  width?: string;
  sortable?: boolean;
  /** Hidden on narrow screens. */
  minor?: boolean;
}

/** A column's place in the grid, its own or what suits its kind. */
export function widthOf<Row>({ width, numeric }: Column<Row>): string {
  return width ?? (numeric ? 'minmax(90px, 0.6fr)' : 'minmax(140px, 2fr)');
}

/** The least that the columns need side by side, as a CSS length; where there is less room, the table scrolls. */
export function leastWidth<Row>(columns: readonly Column<Row>[]): string {
  return `calc(${columns.map((column) => /^minmax\(([^,]+),/.exec(widthOf(column))?.[1] ?? widthOf(column)).join(' + ')})`;
}

export interface Sorting {
  id: string;
  descending: boolean;
}

/** Rows in the order of a column; empty cells come last either way, and equal ones keep their order. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | undefined): readonly Row[] {
  const column = columns.find((each) => each.id === sorting?.id);
  if (!column || !sorting) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}

/** Rows of which a cell contains what is typed. */
export function searchRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], typed: string): readonly Row[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (!wanted) return rows;
  return rows.filter((row) => columns.some((column) => String(column.value(row) ?? '').toLocaleLowerCase().includes(wanted)));
}
