/** The overview of a website that has events: figures, chart, lists, all about one period and its filters. */
import { useQuery } from '@tanstack/react-query';
import { totalsQuery } from '@/api/queries';
import { useScope } from '@/scope/scope';
import { ChartPanel } from './chart/ChartPanel';
import { Figures } from './figures/Figures';
import { MetricPanel } from './metrics/MetricPanel';
import { panels } from './metrics/panels';
import classes from './OverviewContent.module.css';
import { KeptNote } from './KeptNote';
import { QuietPeriod } from './QuietPeriod';

export function OverviewContent() {
  const scope = useScope();
  const totals = useQuery({ ...totalsQuery(scope.websiteId, scope.query), enabled: scope.ready });
  const quiet = totals.data?.pageviews === 0 && totals.data.visits === 0;

  return (
    <>
      <Figures totals={totals} />
      {quiet && <QuietPeriod />}
      <KeptNote />
      <ChartPanel />
      <div className={classes.panels}>
        {panels.map((panel) => (
          <MetricPanel key={panel.title} panel={panel} visitors={totals.data?.visitors} />
        ))}
      </div>
    </>
  );
}
