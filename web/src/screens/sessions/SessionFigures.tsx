/** The totals of the period. */
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { totalsQuery } from '@/api/queries';

export function SessionFigures() {
  const scope = useScope();
  const totals = useQuery({ ...totalsQuery(scope.websiteId, scope.query), enabled: scope.ready });
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/sessions/stats', { websiteId: scope.websiteId }, scope.query),
    enabled: scope.ready,
  });
  return (
    <Panel title={t('sessions.figures')} quietTitle>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : (
        <StatFigures>
          <StatFigure name={t('sessions.visitors')} value={data?.visitors.value} definition="visitors" />
          <StatFigure name={t('sessions.visits')} value={data?.visits.value} definition="visits" />
          <StatFigure name={t('sessions.views')} value={totals.data?.pageviews} definition="pageviews" />
          <StatFigure name={t('sessions.events')} value={data?.events.value} definition="events.stats" />
          <StatFigure name={t('sessions.countries')} value={data?.countries.value} definition="metrics.country" />
        </StatFigures>
      )}
    </Panel>
  );
}
