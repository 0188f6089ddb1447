/** The most frequent values of one dimension. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { metricQuery } from '@/api/queries';
import type { MetricType } from '@/api/types';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import type { Overview } from '../use-overview';
import { emptyHint } from './empty-hint';
import classes from './MetricList.module.css';
import { MetricRows } from './MetricRows';

export const rowsShown = 10;

interface Props {
  type: MetricType;
  websiteId: string;
  overview: Overview;
  visitors: number | undefined;
  enabled: boolean;
}

export function MetricList({ type, websiteId, overview, visitors, enabled }: Props) {
  const { data, error, refetch } = useQuery({
    ...metricQuery(websiteId, type, { ...overview.query, limit: rowsShown }),
    enabled,
  });

  return (
    <div className={classes.list}>
      <div className={classes.head} aria-hidden>
        <span>{t(`metric.${type}`)}</span>
        <span>{type === 'event' ? t('metric.occurrences') : t('metric.visitors')}</span>
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!error && !data && <RowSkeletons />}
      {data?.length === 0 && <p className={classes.empty}>{emptyHint(type, Object.keys(overview.filters).length > 0)}</p>}
      {data && data.length > 0 && (
        <MetricRows
          // The channel list ignores the limit.
          rows={data.slice(0, rowsShown)}
          type={type}
          total={type === 'event' ? sum(data) : visitors}
          overview={overview}
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
