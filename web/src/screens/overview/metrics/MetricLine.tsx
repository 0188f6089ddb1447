/** One row of a list. */
import type { MetricRow, MetricType } from '@/api/types';
import { formatCount, formatShare, formatShort } from '@/format/number';
import { rowLabel } from '@/labels/row-label';
import { t } from '@/messages/message';
import classes from './MetricRows.module.css';

interface Props {
  row: MetricRow;
  type: MetricType;
  /** The bar's part of the longest one, 0 to 1. */
  length: number;
  /** Undefined while it is not known. */
  share: number | undefined;
  /** The overview is filtered by this row. */
  active: boolean;
  /** What choosing the row does; undefined where it cannot be chosen. */
  action: string | undefined;
  onChoose: () => void;
}

export function MetricLine({ row, type, length, share, active, action, onChoose }: Props) {
  const count = Number(row.y);
  const shareText = share === undefined ? '' : formatShare(share);
  const exact = t(type === 'event' ? 'metric.share.events' : 'metric.share.visitors', {
    count: formatCount(count),
    share: shareText || '…',
  });
  return (
    <li className={classes.row} data-active={active || undefined}>
      <span className={classes.bar} style={{ width: `${Math.max(length * 100, 0.5)}%` }} aria-hidden />
      {action ? (
        <button type="button" className={classes.choose} aria-label={action} title={row.x} onClick={onChoose}>
          <Label row={row} type={type} />
        </button>
      ) : (
        <span className={classes.choose} title={row.x}>
          <Label row={row} type={type} />
        </span>
      )}
      <span className={classes.count} title={exact}>
        {formatShort(count)}
      </span>
      <span className={classes.share} title={exact}>
        {shareText}
      </span>
    </li>
  );
}

function Label({ row, type }: { row: MetricRow; type: MetricType }) {
  const { text, code, detail } = rowLabel(type, row.x, row.country);
  return (
    <>
      {code && <span className={classes.code} data-code={code} aria-hidden />}
      <span className={classes.text}>{text}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
    </>
  );
}
