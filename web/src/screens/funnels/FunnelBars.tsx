/** A bar for each step: visitors who reached it, and in a paler tone those of the step before who did not. */
import { formatCount, formatRate } from '@/format/number';
import { t } from '@/messages/message';
import type { Result } from './funnel';
import classes from './FunnelPanel.module.css';

export function FunnelBars({ results }: { results: readonly Result[] }) {
  const all = Math.max(results[0]?.visitors ?? 0, 1);
  return (
    <ol className={classes.steps}>
      {results.map((result, index) => (
        <li key={index}>
          <div className={classes.line}>
            <span className={classes.name}>
              {index + 1}. {t(`saved.type.${result.type}`)} <strong>{result.value}</strong>
              {result.filters?.map(({ property, operator, value }) => (
                <span key={property + operator} className={classes.muted}>
                  {' '}
                  · {property} {t(`saved.operator.${operator}`)} {value}
                </span>
              ))}
            </span>
            <span className={classes.number}>
              {t('funnels.reached', { count: result.visitors, share: formatRate(result.visitors / all) })}
              {index > 0 && <span className={classes.muted}> · {t('funnels.left', { count: result.dropped, share: formatRate(result.dropoff ?? 0) })}</span>}
            </span>
          </div>
          <div className={classes.track} title={formatCount(result.visitors)} aria-hidden>
            <span className={classes.stayed} style={{ width: `${(result.visitors / all) * 100}%` }} />
            {index > 0 && <span className={classes.left} style={{ width: `${(result.dropped / all) * 100}%` }} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
