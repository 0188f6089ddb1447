/** One measure: its 75th percentile, how good that is, and where half of the reports and nearly all of them lie. */
import { Skeleton, UnstyledButton } from '@mantine/core';
import type { Schema } from '@/api/ask';
import { isolated } from '@/messages/direction';
import { t } from '@/messages/message';
import classes from './Performance.module.css';
import { RatingBadge } from './RatingBadge';
import { formatVital, ratingOf, thresholds, type Vital } from './vitals';

interface Props {
  vital: Vital;
  /** Undefined while they are counted. */
  values: Schema<'Percentiles'> | undefined;
  chosen: boolean;
  onChoose: () => void;
}

export function VitalCard({ vital, values, chosen, onChoose }: Props) {
  const [good, poor] = thresholds[vital];
  const show = (value: number) => formatVital(vital, value);
  return (
    <UnstyledButton
      className={classes.vital}
      aria-pressed={chosen}
      title={t('performance.thresholds', { name: t(`performance.${vital}`), good: show(good), poor: show(poor) })}
      onClick={onChoose}
    >
      <span className={classes.short}>{vital.toUpperCase()}</span>
      <span className={classes.long}>{t(`performance.${vital}`)}</span>
      {values ? (
        <>
          <span className={classes.value}>{show(values.p75)}</span>
          <RatingBadge rating={ratingOf(vital, values.p75)} />
          <span className={classes.others}>
            {t('performance.p50')} {isolated(show(values.p50))} · {t('performance.p95')} {isolated(show(values.p95))}
          </span>
        </>
      ) : (
        <Skeleton component="span" height={64} mt={4} />
      )}
    </UnstyledButton>
  );
}
