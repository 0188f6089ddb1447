/** What a panel shows, as rows and columns: the same for its table view, for copying and for CSV. */
import type { Column } from '@/components/table/column';

export interface PanelData {
  rows: readonly never[];
  // Rows and columns of one panel belong together; the panel itself need not know their type.
  columns: readonly Column<never>[];
}

/** `panelData(rows, columns)`: rows and the columns that read them. */
export function panelData<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[]): PanelData {
  return { rows: rows as readonly never[], columns };
}

/** Head and rows as plain cells. */
export function cellsOf({ rows, columns }: PanelData): (string | number)[][] {
  return [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.value(row) ?? ''))];
}
