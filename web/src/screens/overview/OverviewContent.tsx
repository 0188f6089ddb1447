/** The overview of a website that has events: toolbar, figures, chart, lists, all about one period and its filters. */
import { useQuery } from '@tanstack/react-query';
import { totalsQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { WebsiteHeader } from '@/components/website/WebsiteHeader';
import type { DataSpan } from '@/time/range';
import { ChartPanel } from './chart/ChartPanel';
import { Figures } from './figures/Figures';
import { FilterChips } from './FilterChips';
import { MetricPanel } from './metrics/MetricPanel';
import { panels } from './metrics/panels';
import classes from './OverviewContent.module.css';
import { QuietPeriod } from './QuietPeriod';
import { Toolbar } from './toolbar/Toolbar';
import { useAsOf } from './use-as-of';
import { useOverview } from './use-overview';

interface Props {
  website: Website;
  /** Undefined until it is known. */
  span: DataSpan | undefined;
}

export function OverviewContent({ website, span }: Props) {
  const [asOf, renew] = useAsOf();
  const overview = useOverview(asOf, span);
  // "All time" can only be asked once the span is known.
  const ready = overview.choice.range !== 'all' || span !== undefined;
  const totals = useQuery({ ...totalsQuery(website.id, overview.query), enabled: ready });
  const quiet = totals.data?.pageviews === 0 && totals.data.visits === 0;

  return (
    <>
      <WebsiteHeader website={website}>
        <Toolbar overview={overview} onRefresh={renew} />
      </WebsiteHeader>
      <FilterChips overview={overview} />
      <div className={classes.stack}>
        <Figures websiteId={website.id} overview={overview} totals={totals} />
        {quiet && <QuietPeriod overview={overview} span={span} />}
        <ChartPanel websiteId={website.id} overview={overview} enabled={ready} />
        <div className={classes.panels}>
          {panels.map((panel) => (
            <MetricPanel
              key={panel.title}
              panel={panel}
              websiteId={website.id}
              overview={overview}
              visitors={totals.data?.visitors}
              enabled={ready}
            />
          ))}
        </div>
      </div>
    </>
  );
}
