/** Every saved goal with its numbers, and the dialog that makes or changes one (`?edit=new`, `?edit=<id>`). */
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconTarget, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { ask, keyOfPath, tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import classes from '@/components/saved/Saved.module.css';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { type Goal, goalOf } from './goal';
import { GoalPanel } from './GoalPanel';

const GoalDialog = lazy(() => import('./GoalDialog').then((module) => ({ default: module.GoalDialog })));
const path = '/api/websites/{websiteId}/goals';

export function GoalList() {
  const { websiteId } = useScope();
  const queryClient = useQueryClient();
  const [edit, setEdit] = useParam('edit');
  const { data, error, refetch } = useQuery(ask(path, { websiteId }, { pageSize: 200 }));
  const renew = () => void queryClient.invalidateQueries({ queryKey: keyOfPath(path, { websiteId }) });

  const remove = async (goal: Goal) => {
    try {
      await tell('delete', '/api/websites/{websiteId}/goals/{goalId}', { websiteId, goalId: goal.id });
      const { name, description, definition } = goal;
      notify(t('saved.deleted', { name }), {
        undo: () => tell('post', path, { websiteId }, { name, description, parameters: definition }).then(renew),
      });
    } catch (problem) {
      notify(formProblem(problem), { bad: true });
    }
    renew();
  };

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const goals = data.data.map(goalOf);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdit('new')}>
      {t('goals.add')}
    </Button>
  );

  return (
    <>
      {goals.length === 0 ? (
        <EmptyState title={t('goals.empty')} hint={t('goals.empty.hint')} icon={<IconTarget size={28} />}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>{add}</div>
          <div className={classes.cards}>
            {goals.map((goal) => (
              <GoalPanel key={goal.id} goal={goal} onEdit={() => setEdit(goal.id)} onDelete={() => void remove(goal)} />
            ))}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {edit && (edit === 'new' || goals.some(({ id }) => id === edit)) && (
          <GoalDialog key={edit} goal={goals.find(({ id }) => id === edit)} onClose={() => setEdit('')} onSaved={renew} />
        )}
      </Suspense>
    </>
  );
}
