/** A table whose cells are shaded by their share: retention, hours of the week. It is its own accessible twin. */
import classes from './HeatTable.module.css';

interface Props {
  title: string;
  /** The corner, then the heads of the columns. */
  heads: string[];
  rows: { name: string; detail?: string; cells: (HeatCell | null)[] }[];
}

export interface HeatCell {
  /** 0 to 1: how strongly the cell is shaded. */
  share: number;
  text: string;
  title?: string;
}

export function HeatTable({ title, heads, rows }: Props) {
  return (
    <div className={classes.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                {row.detail && <span className={classes.detail}>{row.detail}</span>}
              </th>
              {row.cells.map((cell, index) => (
                <td key={index} title={cell?.title}>
                  {cell && (
                    <span
                      className={classes.cell}
                      // Half of the colour at most: text stays readable on it, in light and in dark.
                      style={{ background: `color-mix(in srgb, var(--k-visitors) ${Math.round(4 + Math.min(cell.share, 1) * 46)}%, var(--k-panel))` }}
                    >
                      {cell.text}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
