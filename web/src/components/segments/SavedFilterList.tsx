/** Every saved segment or cohort with its visitors, and the dialog that makes or changes one (`?edit=new`, `?edit=<id>`). */
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
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
import { type Kind, type SavedFilter, savedFilterOf } from './saved-filter';
import { SavedFilterPanel } from './SavedFilterPanel';

const SavedFilterDialog = lazy(() => import('./SavedFilterDialog').then((module) => ({ default: module.SavedFilterDialog })));
const path = '/api/websites/{websiteId}/segments';

export function SavedFilterList({ kind }: { kind: Kind }) {
  const { websiteId } = useScope();
  const queryClient = useQueryClient();
  const [edit, setEdit] = useParam('edit');
  const { data, error, refetch } = useQuery(ask(path, { websiteId }, { type: kind, pageSize: 200 }));
  const renew = () => void queryClient.invalidateQueries({ queryKey: keyOfPath(path, { websiteId }) });

  const remove = async ({ id, name, parameters }: SavedFilter) => {
    try {
      await tell('delete', '/api/websites/{websiteId}/segments/{segmentId}', { websiteId, segmentId: id });
      notify(t('saved.deleted', { name }), { undo: () => tell('post', path, { websiteId }, { type: kind, name, parameters }).then(renew) });
    } catch (problem) {
      notify(formProblem(problem), { bad: true });
    }
    renew();
  };

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label={t('app.loading')} />;
  const saved = data.data.map(savedFilterOf);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdit('new')}>
      {t(`${kind}s.add`)}
    </Button>
  );

  return (
    <>
      {saved.length === 0 ? (
        <EmptyState title={t(`${kind}s.empty`)} hint={t(`${kind}s.empty.hint`)}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>{add}</div>
          <div className={classes.cards}>
            {saved.map((each) => (
              <SavedFilterPanel key={each.id} kind={kind} saved={each} onEdit={() => setEdit(each.id)} onDelete={() => void remove(each)} />
            ))}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {edit && (edit === 'new' || saved.some(({ id }) => id === edit)) && (
          <SavedFilterDialog key={edit} kind={kind} saved={saved.find(({ id }) => id === edit)} onClose={() => setEdit('')} onSaved={renew} />
        )}
      </Suspense>
    </>
  );
}
