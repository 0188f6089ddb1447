/** Tables as CSV files, made in the browser. */

type Cell = string | number;

/** Rows as CSV text. Cells that a spreadsheet would run as a formula are marked as text. */
export function csvText(rows: Cell[][]): string {
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands the table to the browser as a download. */
export function downloadCsv(fileName: string, head: Cell[], rows: Cell[][]): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', csvText([head, ...rows])], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
