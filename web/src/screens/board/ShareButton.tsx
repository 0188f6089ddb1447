/** Opens the list of the pages on which anybody may see the board. */
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShare } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Board } from '@/components/boards/board';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';

const BoardShares = lazy(async () => {
  const [{ BoardShares: dialog }] = await Promise.all([import('@/components/shares/BoardShares'), loadMessages('shares')]);
  return { default: dialog };
});

export function ShareButton({ board: { id, name } }: { board: Board }) {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconShare size={16} stroke={1.7} />} onClick={dialog.open}>
        {t('boards.share')}
      </Button>
      <Suspense fallback={null}>{opened && <BoardShares boardId={id} name={name} onClose={dialog.close} />}</Suspense>
    </>
  );
}
