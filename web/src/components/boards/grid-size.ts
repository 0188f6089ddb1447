/** How large the rows of a board's grid are, in pixels. */
export const rowHeight = 40;
export const gap = 14;

/** Pixels of so many rows with the gaps between them. */
export function pixelsOf(rows: number): number {
  return rows * rowHeight + (rows - 1) * gap;
}
