/** The totals of custom events, beside those of the period of comparison. */
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

const path = '/api/websites/{websiteId}/events/stats';
const names = ['events', 'uniqueEvents', 'visitors', 'visits'] as const;

export function EventFigures() {
  const { websiteId, query, queryBefore, ready, before, zone } = useScope();
  const { data, error, refetch } = useQuery({ ...ask(path, { websiteId }, query), enabled: ready });
  const earlier = useQuery({ ...ask(path, { websiteId }, queryBefore ?? {}), enabled: ready && queryBefore !== null });
  const beforePeriod = before ? formatPeriod(before.start, before.cut, zone) : undefined;

  return (
    <Panel title={t('events.figures')} quietTitle>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : (
        <StatFigures>
          {names.map((name) => (
            <StatFigure
              key={name}
              name={t(`events.figure.${name}`)}
              value={data?.data[name]}
              before={before ? earlier.data?.data[name] : undefined}
              beforePeriod={beforePeriod}
              definition="events.stats"
            />
          ))}
        </StatFigures>
      )}
    </Panel>
  );
}
