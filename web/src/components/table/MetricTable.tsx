/** Values with a bar, a number and a share each; a row can be chosen, usually to filter by it. */
import type { ReactNode } from 'react';
import { formatCount, formatShare, formatShort } from '@/format/number';
import classes from './MetricTable.module.css';

export interface MetricLineData {
  id: string;
  /** The bare value, for the title of the row. */
  text: string;
  label?: ReactNode;
  value: number;
}

interface Props {
  /** Heads of the two columns. */
  name: string;
  unit: string;
  lines: MetricLineData[];
  /** What shares refer to; no shares without it. */
  total?: number | undefined;
  format?: (value: number) => string;
  onChoose?: (line: MetricLineData) => void;
  /** What choosing a row does, for screen readers. */
  chooseLabel?: (line: MetricLineData) => string;
}

export function MetricTable({ name, unit, lines, total, format = formatShort, onChoose, chooseLabel }: Props) {
  const longest = Math.max(...lines.map((line) => line.value), 1);
  return (
    <div className={classes.box}>
      <div className={classes.head} aria-hidden>
        <span>{name}</span>
        <span>{unit}</span>
      </div>
      <ul className={classes.rows}>
        {lines.map((line) => (
          <li key={line.id} className={classes.row}>
            <span className={classes.bar} style={{ width: `${Math.max((line.value / longest) * 100, 0.5)}%` }} aria-hidden />
            {onChoose ? (
              <button type="button" className={classes.label} aria-label={chooseLabel?.(line)} title={line.text} onClick={() => onChoose(line)}>
                {line.label ?? line.text}
              </button>
            ) : (
              <span className={classes.label} title={line.text}>
                {line.label ?? line.text}
              </span>
            )}
            <span className={classes.value} title={`${formatCount(line.value)} ${unit}`}>
              {format(line.value)}
            </span>
            <span className={classes.share}>{total ? formatShare(line.value / total) : ''}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
