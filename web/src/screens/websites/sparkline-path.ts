/** SVG paths for a row of values in a box; the highest value touches the top, zero the bottom. */
export function sparklinePaths(values: number[], width: number, height: number): { line: string; area: string } {
  const peak = Math.max(...values, 1);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const points = values.map((value, index) => {
    const x = (index * step).toFixed(1);
    const y = (height - 1 - (value / peak) * (height - 3)).toFixed(1);
    return `${x} ${y}`;
  });
  const line = `M${points.join('L')}`;
  return { line, area: `${line}L${width} ${height}L0 ${height}Z` };
}
