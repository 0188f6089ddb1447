/** The chart's data as a table, newest first; a row leads into its day or month. */
import type { Bucket } from '@/time/buckets';
import type { Unit } from '@/time/units';
import { formatBucket } from '@/format/date';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import { type Notes, noteText } from '@/components/annotations/annotation';
import classes from './ChartTable.module.css';

interface Props {
  buckets: Bucket[];
  unit: Unit;
  notes: Notes;
  /** Undefined where buckets are too short to look into. */
  onZoom?: (key: string) => void;
}

export function ChartTable({ buckets, unit, notes, onZoom }: Props) {
  const rows = buckets.filter((bucket) => !bucket.future).reverse();
  const most = Math.max(...rows.map((bucket) => bucket.pageviews), 1);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('chart.heading')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('chart.time')}</th>
            <th scope="col">{t('chart.pageviews')}</th>
            <th scope="col">{t('chart.visitors')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, pageviews, visitors }) => {
            const when = formatBucket(key, unit);
            return (
              <tr key={key}>
                <th scope="row">
                  {onZoom ? (
                    <button type="button" className={classes.zoom} title={t('chart.zoom', { when })} onClick={() => onZoom(key)}>
                      {when}
                    </button>
                  ) : (
                    when
                  )}
                  {notes.get(key)?.map((note) => (
                    <span key={note.id} className={classes.note}>
                      {noteText(note)}
                    </span>
                  ))}
                </th>
                <td>{formatCount(pageviews)}</td>
                <td>{formatCount(visitors)}</td>
                <td className={classes.bar} aria-hidden>
                  <span style={{ width: `${(pageviews / most) * 100}%` }}>
                    <span style={{ width: `${pageviews ? (visitors / pageviews) * 100 : 0}%` }} />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
