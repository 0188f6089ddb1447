/** How often something was not counted for each reason, with what the reason means. */
import type { Schema } from '@/api/ask';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import { reasonHint, reasonName } from './drop-reasons';
import classes from './Drops.module.css';

interface Props {
  reasons: Schema<'ReasonCount'>[];
  /** Of the last seven days, by reason; left out where it is not known. */
  lately?: Record<string, number>;
}

export function ReasonList({ reasons, lately }: Props) {
  return (
    <ul className={classes.list} aria-label={t('drops.reasons')}>
      {reasons.map(({ reason, count }) => (
        <li key={reason} className={classes.line}>
          <div className={classes.text}>
            <span className={classes.name}>{reasonName(reason)}</span>
            <p className={classes.hint}>{reasonHint(reason)}</p>
          </div>
          <span className={classes.numbers}>
            <b>{formatCount(count)}</b>
            {lately && ` · ${t('drops.lately', { count: lately[reason] ?? 0 })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
