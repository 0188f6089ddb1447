/** Every saved goal with its numbers. */
import { useQuery } from '@tanstack/react-query';
import { IconTarget } from '@tabler/icons-react';
import { lazy } from 'react';
import { ask, keyOfPath, tell } from '@/api/ask';
import { SavedList } from '@/components/saved/SavedList';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { goalOf } from './goal';
import { GoalPanel } from './GoalPanel';

const GoalDialog = lazy(() => import('./GoalDialog').then((module) => ({ default: module.GoalDialog })));
const path = '/api/websites/{websiteId}/goals';

export function GoalList() {
  const { websiteId } = useScope();
  const { data, error, refetch } = useQuery(ask(path, { websiteId }, { pageSize: 200 }));
  return (
    <SavedList
      items={data?.data.map(goalOf)}
      error={error}
      onRetry={() => void refetch()}
      queryKey={keyOfPath(path, { websiteId })}
      remove={({ id }) => tell('delete', '/api/websites/{websiteId}/goals/{goalId}', { websiteId, goalId: id })}
      restore={({ name, description, definition }) => tell('post', path, { websiteId }, { name, description, parameters: definition })}
      texts={{ add: t('goals.add'), empty: t('goals.empty'), hint: t('goals.empty.hint') }}
      icon={<IconTarget size={28} />}
      panel={(goal, acts) => <GoalPanel key={goal.id} goal={goal} {...acts} />}
      dialog={(goal, acts) => <GoalDialog key={goal?.id ?? 'new'} goal={goal} {...acts} />}
    />
  );
}
