/** The pages on which anybody may see a board: made, changed, copied and ended, in one dialog. */
import { Button, Modal } from '@mantine/core';
import { IconShare, IconWorldShare } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';
import { type Share, useShares } from './use-shares';

interface Props {
  boardId: string;
  name: string;
  onClose: () => void;
}

export function BoardShares({ boardId, name, onClose }: Props) {
  const [edited, setEdited] = useState<Share | 'new'>();
  const shared = { kind: 'board', id: boardId } as const;
  const all = useShares(shared);
  const add = (
    <Button size="xs" variant="default" leftSection={<IconShare size={14} />} onClick={() => setEdited('new')}>
      {t('shares.add')}
    </Button>
  );
  const title = edited === 'new' ? t('shares.board.title') : edited ? t('shares.change.title') : t('shares.board.of', { name });
  return (
    <Modal opened size="lg" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {edited ? (
        <ShareForm shared={shared} share={edited === 'new' ? undefined : edited} onSaved={all.renew} onClose={() => setEdited(undefined)} />
      ) : (
        <>
          <ShareList
            all={all}
            hint={t('shares.board.hint')}
            empty={
              <EmptyState icon={<IconWorldShare size={30} stroke={1.5} />} title={t('shares.board.none')} hint={t('shares.board.none.hint')}>
                {add}
              </EmptyState>
            }
            onChange={setEdited}
          />
          {all.shares?.length ? add : null}
        </>
      )}
    </Modal>
  );
}
