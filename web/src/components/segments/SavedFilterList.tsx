/** Every saved segment or cohort with its visitors. */
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { ask, keyOfPath, tell } from '@/api/ask';
import { SavedList } from '@/components/saved/SavedList';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { type Kind, savedFilterOf } from './saved-filter';
import { SavedFilterPanel } from './SavedFilterPanel';

const SavedFilterDialog = lazy(() => import('./SavedFilterDialog').then((module) => ({ default: module.SavedFilterDialog })));
const path = '/api/websites/{websiteId}/segments';

export function SavedFilterList({ kind }: { kind: Kind }) {
  const { websiteId } = useScope();
  const { data, error, refetch } = useQuery(ask(path, { websiteId }, { type: kind, pageSize: 200 }));
  return (
    <SavedList
      items={data?.data.map(savedFilterOf)}
      error={error}
      onRetry={() => void refetch()}
      queryKey={keyOfPath(path, { websiteId })}
      remove={({ id }) => tell('delete', '/api/websites/{websiteId}/segments/{segmentId}', { websiteId, segmentId: id })}
      restore={({ name, parameters }) => tell('post', path, { websiteId }, { type: kind, name, parameters })}
      texts={{ add: t(`${kind}s.add`), empty: t(`${kind}s.empty`), hint: t(`${kind}s.empty.hint`) }}
      panel={(saved, acts) => <SavedFilterPanel key={saved.id} kind={kind} saved={saved} {...acts} />}
      dialog={(saved, acts) => <SavedFilterDialog key={saved?.id ?? 'new'} kind={kind} saved={saved} {...acts} />}
    />
  );
}
