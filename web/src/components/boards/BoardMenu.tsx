/** What can be done with a whole board: rename, copy, delete. */
import { ActionIcon, Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { type Board, boardQuery, boardsKey, changeBoard, cloneBoard, deleteBoard } from './board';

const BoardDialog = lazy(() => import('./BoardDialog').then((module) => ({ default: module.BoardDialog })));

interface Props {
  board: Board;
  /** False where only a copy may be made. */
  mayChange: boolean;
  onDeleted?: () => void;
}

export function BoardMenu({ board, mayChange, onDeleted }: Props) {
  const { id, name } = board;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'rename' | 'delete'>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const renew = () => queryClient.invalidateQueries({ queryKey: boardsKey });

  const rename = async (values: { name: string; description: string }) => {
    const changed = await changeBoard(id, values);
    queryClient.setQueryData(boardQuery(id).queryKey, changed);
    await renew();
  };
  const copy = async () => {
    try {
      const made = await cloneBoard(id, t('boards.copyOf', { name }).slice(0, 200));
      await renew();
      notify(t('boards.copied', { name: made.name }));
      await navigate({ to: `/boards/${made.id}` });
    } catch (error) {
      notify(formProblem(error), { bad: true });
    }
  };
  const remove = async () => {
    setBusy(true);
    try {
      await deleteBoard(id);
      notify(t('boards.delete.done', { name }));
      setDialog(undefined);
      onDeleted?.();
      await renew();
    } catch (error) {
      setProblem(formProblem(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('boards.more', { name })}>
            <IconDots size={18} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.7} />} onClick={() => setDialog('rename')}>
              {t('boards.rename')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.7} />} onClick={() => void copy()}>
            {t('boards.copy')}
          </Menu.Item>
          {mayChange && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.7} />} onClick={() => setDialog('delete')}>
              {t('boards.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {dialog === 'rename' && <BoardDialog board={{ name, description: board.description }} save={rename} onClose={() => setDialog(undefined)} />}
      </Suspense>
      {dialog === 'delete' && (
        <ConfirmByTyping
          title={t('boards.delete.title', { name })}
          lead={t('boards.delete.lead')}
          word={name}
          action={t('boards.delete.confirm')}
          problem={problem}
          busy={busy}
          onConfirm={() => void remove()}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
