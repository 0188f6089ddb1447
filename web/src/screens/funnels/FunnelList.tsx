/** Every saved funnel with its numbers, and the dialog that makes or changes one (`?edit=new`, `?edit=<id>`). */
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconFilter, IconPlus } from '@tabler/icons-react';
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
import { type Funnel, funnelOf } from './funnel';
import { FunnelPanel } from './FunnelPanel';

const FunnelDialog = lazy(() => import('./FunnelDialog').then((module) => ({ default: module.FunnelDialog })));
const path = '/api/websites/{websiteId}/funnels';

export function FunnelList() {
  const { websiteId } = useScope();
  const queryClient = useQueryClient();
  const [edit, setEdit] = useParam('edit');
  const { data, error, refetch } = useQuery(ask(path, { websiteId }, { pageSize: 200 }));
  const renew = () => void queryClient.invalidateQueries({ queryKey: keyOfPath(path, { websiteId }) });

  const remove = async (funnel: Funnel) => {
    try {
      await tell('delete', '/api/websites/{websiteId}/funnels/{funnelId}', { websiteId, funnelId: funnel.id });
      const { name, description, definition } = funnel;
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
  const funnels = data.data.map(funnelOf);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdit('new')}>
      {t('funnels.add')}
    </Button>
  );

  return (
    <>
      {funnels.length === 0 ? (
        <EmptyState title={t('funnels.empty')} hint={t('funnels.empty.hint')} icon={<IconFilter size={28} />}>
          {add}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>{add}</div>
          {funnels.map((funnel) => (
            <FunnelPanel key={funnel.id} funnel={funnel} onEdit={() => setEdit(funnel.id)} onDelete={() => void remove(funnel)} />
          ))}
        </>
      )}
      <Suspense fallback={null}>
        {edit && (edit === 'new' || funnels.some(({ id }) => id === edit)) && (
          <FunnelDialog key={edit} funnel={funnels.find(({ id }) => id === edit)} onClose={() => setEdit('')} onSaved={renew} />
        )}
      </Suspense>
    </>
  );
}
