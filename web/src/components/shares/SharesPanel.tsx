/** The pages on which anybody may see a website: made, changed, copied and ended. */
import { Button } from '@mantine/core';
import { IconShare, IconWorldShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import { ShareList } from './ShareList';
import classes from './Shares.module.css';
import { type Share, useShares } from './use-shares';

const ShareDialog = lazy(() => import('./ShareDialog').then((module) => ({ default: module.ShareDialog })));

export function SharesPanel({ websiteId }: { websiteId: string }) {
  const [edited, setEdited] = useState<Share | 'new'>();
  const shared = { kind: 'website', id: websiteId } as const;
  const all = useShares(shared);
  const add = (
    <Button size="xs" variant="default" leftSection={<IconShare size={14} />} onClick={() => setEdited('new')}>
      {t('shares.add')}
    </Button>
  );
  const empty = (
    <EmptyState icon={<IconWorldShare size={30} stroke={1.5} />} title={t('shares.none')} hint={t('shares.none.hint')}>
      {add}
    </EmptyState>
  );
  return (
    <Panel title={t('shares.title')} tools={all.shares?.length ? add : undefined}>
      <div className={classes.body}>
        <ShareList all={all} hint={t('shares.hint')} empty={empty} onChange={setEdited} />
      </div>
      <Suspense fallback={null}>
        {edited && <ShareDialog shared={shared} share={edited === 'new' ? undefined : edited} onSaved={all.renew} onClose={() => setEdited(undefined)} />}
      </Suspense>
    </Panel>
  );
}
