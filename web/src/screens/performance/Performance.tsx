/** The five measures, the chosen one over time and by page, title, device or browser. */
import { useQuery } from '@tanstack/react-query';
import { IconGauge } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { CopyText } from '@/components/snippet/CopyText';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { VitalCard } from './VitalCard';
import classes from './Performance.module.css';
import { VitalChart } from './VitalChart';
import { VitalPages } from './VitalPages';
import { vitals } from './vitals';

export function Performance() {
  const { websiteId, query, ready, narrowed } = useScope();
  const [chosen, choose] = useParam('vital', 'lcp');
  const vital = vitals.find((each) => each === chosen) ?? 'lcp';
  const { data, error, refetch } = useQuery({ ...ask('/api/websites/{websiteId}/performance/stats', { websiteId }, query), enabled: ready });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data?.count === 0) {
    return (
      <EmptyState icon={<IconGauge size={34} stroke={1.5} />} title={t('performance.none')} hint={t(narrowed ? 'metric.empty.filtered' : 'performance.none.hint')}>
        <CopyText label={t('performance.attribute')} text={'data-performance="true"'} />
      </EmptyState>
    );
  }
  return (
    <>
      <Panel title={t('performance.figures')} definition="performance" hint={data && <span className={classes.count}>{t('performance.reports', { count: data.count })}</span>}>
        <div className={classes.vitals} role="group" aria-label={t('performance.choose')}>
          {vitals.map((each) => (
            <VitalCard key={each} vital={each} values={data?.[each]} chosen={each === vital} onChoose={() => choose(each)} />
          ))}
        </div>
      </Panel>
      <VitalChart vital={vital} />
      <VitalPages vital={vital} />
    </>
  );
}
