/** The goal and the model, then what led to the goal: referrers, advertisers, campaign parameters. */
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAffiliate } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import classes from './Attribution.module.css';
import { AttributionSources } from './AttributionSources';
import { GoalField } from './GoalField';
import { useGoal } from './use-goal';

const models = ['first-click', 'last-click'] as const;

export function Attribution() {
  const { websiteId, query, ready, narrowed } = useScope();
  const [modelChosen, setModel] = useParam('model', 'first-click');
  const model = models.find((each) => each === modelChosen) ?? 'first-click';
  const { type, step, setGoal } = useGoal();
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/attribution', { websiteId }, { ...query, model, type, step }),
    enabled: ready && step !== '',
  });

  return (
    <>
      <Panel title={t('attribution.goal')} definition="attribution" padded>
        <div className={classes.form}>
          <GoalField key={`${type} ${step}`} type={type} step={step} onChange={setGoal} />
          <div className={classes.model}>
            <span className={classes.label} id="attribution-model">
              {t('attribution.model')}
            </span>
            <SegmentedControl
              aria-labelledby="attribution-model"
              value={model}
              onChange={setModel}
              data={models.map((value) => ({ value, label: t(`attribution.model.${value}`) }))}
            />
            <p className={classes.hint}>{t(`attribution.model.${model}.hint`)}</p>
          </div>
        </div>
      </Panel>
      {step === '' && <EmptyState icon={<IconAffiliate size={34} stroke={1.5} />} title={t('attribution.choose')} hint={t('attribution.choose.hint')} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {step !== '' && !(error && !data) && (
        <>
          <Panel title={t('attribution.total')} quietTitle>
            <StatFigures>
              <StatFigure name={t('metric.visitors')} value={data?.total.visitors} definition="attribution" />
              <StatFigure name={t('attribution.visits')} value={data?.total.visits} />
              <StatFigure name={t(type === 'path' ? 'chart.pageviews' : 'metric.occurrences')} value={data?.total.pageviews} />
            </StatFigures>
          </Panel>
          {data?.total.visitors === 0 ? (
            <EmptyState
              icon={<IconAffiliate size={34} stroke={1.5} />}
              title={t('attribution.none', { step })}
              hint={t(narrowed ? 'metric.empty.filtered' : 'attribution.none.hint')}
            />
          ) : (
            <AttributionSources sources={data} />
          )}
        </>
      )}
    </>
  );
}
