/** The key figures of the period with those before. */
import { useQuery } from '@tanstack/react-query';
import { totalsQuery } from '@/api/queries';
import type { Query } from '@/api/types';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { formatPeriod } from '@/format/date';
import { formatDuration } from '@/format/duration';
import { formatRate } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Period } from '@/time/range';

export function ComparedFigures({ before, queryBefore }: { before: Period; queryBefore: Query }) {
  const { websiteId, query, ready, zone } = useScope();
  const now = useQuery({ ...totalsQuery(websiteId, query), enabled: ready });
  const earlier = useQuery({ ...totalsQuery(websiteId, queryBefore), enabled: ready });
  const problem = now.error ?? earlier.error;
  const beforePeriod = formatPeriod(before.start, before.cut, zone);
  const [one, other] = [now.data, earlier.data];
  const share = (part: number, whole: number) => (whole ? part / whole : 0);
  const counts = ['visitors', 'visits', 'pageviews'] as const;

  return (
    <Panel title={t('compare.figures')} quietTitle>
      {problem && (!one || !other) ? (
        <ErrorState error={problem} onRetry={() => void Promise.all([now.refetch(), earlier.refetch()])} compact />
      ) : (
        <StatFigures>
          {counts.map((name) => (
            <StatFigure key={name} name={t(`figure.${name}`)} value={one?.[name]} before={other?.[name]} beforePeriod={beforePeriod} definition={name} />
          ))}
          <StatFigure
            name={t('figure.bounceRate')}
            value={one && share(one.bounces, one.visits)}
            before={other && (other.visits ? share(other.bounces, other.visits) : null)}
            beforePeriod={beforePeriod}
            moreIsBetter={false}
            short={formatRate}
            exact={formatRate}
            definition="bounces"
          />
          <StatFigure
            name={t('figure.visitTime')}
            value={one && share(one.totaltime, one.visits)}
            before={other && (other.visits ? share(other.totaltime, other.visits) : null)}
            beforePeriod={beforePeriod}
            short={formatDuration}
            exact={formatDuration}
            definition="totaltime"
          />
        </StatFigures>
      )}
    </Panel>
  );
}
