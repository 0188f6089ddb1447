/** A column of a table: how a row's cell is read, written and sorted. */
import type { ReactNode } from 'react';

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

export interface Sorting {
  id: string;
  descending: boolean;
}

/** Rows in the order of a column; empty cells come last either way, and equal ones keep their order. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | undefined): readonly Row[] {
  const column = columns.find((each) => each.id === sorting?.id);
  if (!column || !sorting) return rows;
  const collator = new Intl.Collator(undefined, { numeric: true });
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
