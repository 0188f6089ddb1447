/** The key figures of one website, link or pixel, beside those of the period before. */
import { useQuery } from '@tanstack/react-query';
import { totalsQuery } from '@/api/queries';
import { figures } from '@/components/figure/figure-list';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { ErrorState } from '@/components/states/ErrorState';
import { formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';

/** Which definition explains a figure. */
const definitions: Record<string, string> = { visitors: 'visitors', visits: 'visits', pageviews: 'pageviews', bounceRate: 'bounces', visitTime: 'totaltime' };

export function FiguresPanel({ frame: { title, hint, tools } }: { frame: PanelFrame }) {
  const { websiteId, query, queryBefore, before, ready, zone } = useScope();
  const { data, error, refetch } = useQuery({ ...totalsQuery(websiteId, query), enabled: ready });
  const previous = useQuery({ ...totalsQuery(websiteId, queryBefore ?? {}), enabled: queryBefore !== null });
  const beforePeriod = before ? formatPeriod(before.start, before.cut, zone) : undefined;
  return (
    <Panel title={title} hint={hint} tools={tools}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : (
        <StatFigures>
          {figures.map(({ name, value, short, exact, moreIsBetter }) => (
            <StatFigure
              key={name}
              name={t(`figure.${name}`)}
              value={data && value(data)}
              before={before && previous.data ? (previous.data.visits ? value(previous.data) : null) : undefined}
              beforePeriod={beforePeriod}
              moreIsBetter={moreIsBetter}
              short={short}
              exact={exact}
              {...(definitions[name] ? { definition: definitions[name] } : {})}
            />
          ))}
        </StatFigures>
      )}
    </Panel>
  );
}
