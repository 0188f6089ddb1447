/** One goal: the share of visitors who reached it, beside that of the period of comparison. */
import { useQuery } from '@tanstack/react-query';
import { ask, type Schema } from '@/api/ask';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { SavedActions } from '@/components/saved/SavedActions';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { formatPeriod } from '@/format/date';
import { formatRate } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Goal } from './goal';
import classes from './GoalPanel.module.css';

interface Props {
  goal: Goal;
  onEdit: () => void;
  onDelete: () => void;
}

type Answer = Schema<'Goal'>;

const path = '/api/websites/{websiteId}/goals/stats';
const rate = ({ num, total }: Answer) => (total ? num / total : 0);

export function GoalPanel({ goal, onEdit, onDelete }: Props) {
  const { websiteId, query, queryBefore, before, ready, zone } = useScope();
  const { type, value } = goal.definition;
  const { data, error, refetch } = useQuery({ ...ask(path, { websiteId }, { ...query, type, value }), enabled: ready });
  const earlier = useQuery({ ...ask(path, { websiteId }, { ...queryBefore, type, value }), enabled: ready && queryBefore !== null });
  const columns: Column<Answer>[] = [
    { id: 'type', title: t('goals.type'), value: () => t(`saved.type.${type}`) },
    { id: 'value', title: t('goals.value'), value: () => value },
    { id: 'reached', title: t('goals.reached'), value: ({ num }) => num, numeric: true },
    { id: 'all', title: t('goals.all'), value: ({ total }) => total, numeric: true },
    { id: 'rate', title: t('goals.rate'), value: rate, numeric: true },
  ];
  const compared = before && earlier.data ? { before: earlier.data, period: formatPeriod(before.start, before.cut, zone) } : undefined;

  return (
    <Panel
      title={goal.name}
      id={`goal-${goal.id}`}
      definition="goal"
      data={data && panelData([data], columns)}
      tools={<SavedActions name={goal.name} onEdit={onEdit} onDelete={onDelete} />}
    >
      <div className={classes.content}>
        <p className={classes.what}>
          {t(`saved.type.${type}`)} <strong>{value}</strong>
        </p>
        {goal.description && <p className={classes.what}>{goal.description}</p>}
      </div>
      {error && !data ? (
        <ErrorState compact error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <StatFigures>
            <StatFigure
              name={t('goals.rate')}
              value={data && rate(data)}
              short={formatRate}
              exact={formatRate}
              before={compared && (compared.before.total ? rate(compared.before) : null)}
              beforePeriod={compared?.period}
            />
            <StatFigure name={t('goals.reached')} value={data?.num} before={compared?.before.num} beforePeriod={compared?.period} />
            <StatFigure name={t('goals.all')} value={data?.total} before={compared?.before.total} beforePeriod={compared?.period} />
          </StatFigures>
          <div className={classes.content}>
            <div className={classes.track} aria-hidden>
              <span className={classes.reached} style={{ width: `${(data ? rate(data) : 0) * 100}%` }} />
            </div>
          </div>
        </>
      )}
    </Panel>
  );
}
