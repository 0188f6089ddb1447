/** The most frequent values of one dimension. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { metricQuery } from '@/api/queries';
import type { MetricType } from '@/api/types';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { emptyHint } from './empty-hint';
import classes from './MetricList.module.css';
import { MetricRows } from './MetricRows';

export const rowsShown = 10;

interface Props {
  type: MetricType;
  visitors: number | undefined;
}

export function MetricList({ type, visitors }: Props) {
  const scope = useScope();
  const { data, error, refetch } = useQuery({
    ...metricQuery(scope.websiteId, type, { ...scope.query, limit: rowsShown }),
    enabled: scope.ready,
  });

  return (
    <div className={classes.list}>
      <div className={classes.head} aria-hidden>
        <span>{t(`metric.${type}`)}</span>
        <span>{type === 'event' ? t('metric.occurrences') : t('metric.visitors')}</span>
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <RowSkeletons />}
      {data?.length === 0 && <p className={classes.empty}>{emptyHint(type, scope.narrowed)}</p>}
      {data && data.length > 0 && (
        <MetricRows
          // The channel list ignores the limit.
          rows={data.slice(0, rowsShown)}
          type={type}
          total={type === 'event' ? sum(data) : visitors}
         
        />
      )}
    </div>
  );
}

function sum(rows: { y: number }[]): number {
  return rows.reduce((total, row) => total + Number(row.y), 0);
}

function RowSkeletons() {
  return (
    <div className={classes.skeletons} aria-busy="true" aria-label={t('app.loading')}>
      {Array.from({ length: rowsShown }, (_, index) => (
        <Skeleton key={index} height={22} width={`${96 - index * 8}%`} />
      ))}
    </div>
  );
}
