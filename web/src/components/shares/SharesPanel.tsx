/** The pages on which anybody may see the website: made, changed, copied and ended. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconShare, IconWorldShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { ask, keyOfPath, type Schema, tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { ShareLine } from './ShareLine';
import classes from './SharesPanel.module.css';

const ShareDialog = lazy(() => import('./ShareDialog').then((module) => ({ default: module.ShareDialog })));

type Share = Schema<'Share'>;
const path = '/api/websites/{thingId}/shares';
const websiteShare = 1;

export function SharesPanel({ websiteId }: { websiteId: string }) {
  const [edited, setEdited] = useState<Share | 'new'>();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(ask(path, { thingId: websiteId }, { pageSize: 200 }));
  const renew = () => queryClient.invalidateQueries({ queryKey: keyOfPath(path, { thingId: websiteId }) });

  const end = async ({ id, entityId, name, parameters, slug }: Share) => {
    try {
      await tell('delete', '/api/share/id/{shareId}', { shareId: id });
      const undo = async () => {
        await tell('post', '/api/share', {}, { entityId, shareType: websiteShare, name, parameters, slug });
        await renew();
      };
      notify(t('shares.ended', { name }), { undo });
    } catch (problem) {
      notify(t('shares.endFailed', { message: formProblem(problem) }), { bad: true });
    }
    await renew();
  };

  const add = (
    <Button size="xs" variant="default" leftSection={<IconShare size={14} />} onClick={() => setEdited('new')}>
      {t('shares.add')}
    </Button>
  );
  return (
    <Panel title={t('shares.title')} tools={data?.data.length ? add : undefined}>
      <div className={classes.body}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
        {!error && !data && <Skeleton height={90} />}
        {data?.data.length === 0 && (
          <EmptyState icon={<IconWorldShare size={30} stroke={1.5} />} title={t('shares.none')} hint={t('shares.none.hint')}>
            {add}
          </EmptyState>
        )}
        {data && data.data.length > 0 && (
          <>
            <p className={classes.hint}>{t('shares.hint')}</p>
            <ul className={classes.list}>
              {data.data.map((share) => (
                <ShareLine key={share.id} share={share} onChange={() => setEdited(share)} onEnd={() => void end(share)} />
              ))}
            </ul>
          </>
        )}
      </div>
      <Suspense fallback={null}>
        {edited && (
          <ShareDialog
            websiteId={websiteId}
            share={edited === 'new' ? undefined : edited}
            onSaved={renew}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Suspense>
    </Panel>
  );
}
