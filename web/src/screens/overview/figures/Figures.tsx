/** The five key figures of the period, each with its change against the period before. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { totalsQuery } from '@/api/queries';
import type { WebsiteTotals } from '@/api/types';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { Figure } from './Figure';
import { figures } from '@/components/figure/figure-list';
import classes from './Figures.module.css';
import { SlowHint } from './SlowHint';

interface Props {
  totals: UseQueryResult<WebsiteTotals>;
}

export function Figures({ totals }: Props) {
  const scope = useScope();
  const { before, queryBefore, period, zone } = scope;
  // A period that is over is compared with the one before it by the server itself.
  const needsOwn = queryBefore !== null && (period.unfinished || scope.compare === 'yoy');
  const previous = useQuery({ ...totalsQuery(scope.websiteId, queryBefore ?? {}), enabled: needsOwn && totals.isSuccess });
  const comparison = before === null ? null : needsOwn ? previous.data : totals.data?.comparison;

  return (
    <Panel title={t('figure.heading')} quietTitle>
      {totals.isError && !totals.data ? (
        <ErrorState error={totals.error} onRetry={() => void totals.refetch()} compact />
      ) : (
        <div className={classes.row} aria-busy={totals.isPending}>
          {figures.map((figure) => (
            <Figure
              key={figure.name}
              figure={figure}
              totals={totals.data}
              before={comparison}
              beforePeriod={before && formatPeriod(before.start, before.cut, zone)}
            />
          ))}
        </div>
      )}
      <SlowHint waiting={totals.isFetching} />
    </Panel>
  );
}
