/** A board with its panels; whoever may change it can arrange them (`?arrange=1`). */
import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconCheck, IconLayoutBoard, IconLayoutGridAdd, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useMayEdit } from '@/api/use-may-edit';
import type { Board } from '@/components/boards/board';
import { entityOf } from '@/components/boards/board-panels';
import { BoardFrame } from '@/components/boards/BoardFrame';
import { BoardGrid } from '@/components/boards/BoardGrid';
import { BoardMenu } from '@/components/boards/BoardMenu';
import { BoardPanelView } from '@/components/boards/BoardPanelView';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import { useParam } from '@/scope/use-param';
import { SaveState } from './SaveState';
import { ShareButton } from './ShareButton';
import { useBoardDraft } from './use-board-draft';

const BoardEditor = lazy(() => import('./BoardEditor').then((module) => ({ default: module.BoardEditor })));
const PanelDialog = lazy(() => import('./PanelDialog').then((module) => ({ default: module.PanelDialog })));

export function BoardContent({ board }: { board: Board }) {
  const mayChange = useMayEdit()(board);
  const navigate = useNavigate();
  const [wanted, setArranging] = useParam('arrange');
  const arranging = mayChange && wanted === '1';
  const [adding, dialog] = useDisclosure(false);
  const draft = useBoardDraft(board);
  const { panels } = draft;
  const { parameters } = board;
  const about = [...new Set(panels.flatMap(({ component }) => entityOf(parameters, component)?.id ?? []))];
  const named = about.length > 1;

  const add = (
    <Button leftSection={<IconPlus size={16} />} {...(panels.length ? { variant: 'light' } : {})} onClick={dialog.open}>
      {t('boards.panel.add')}
    </Button>
  );
  const tools = (
    <>
      {mayChange && (
        <Button
          variant={arranging ? 'filled' : 'default'}
          leftSection={arranging ? <IconCheck size={16} /> : <IconLayoutGridAdd size={16} stroke={1.7} />}
          onClick={() => setArranging(arranging ? '' : '1')}
        >
          {arranging ? t('boards.arrange.done') : t('boards.arrange')}
        </Button>
      )}
      {mayChange && !arranging && <ShareButton board={board} />}
      <BoardMenu board={board} mayChange={mayChange} onDeleted={() => void navigate({ to: '/boards' })} />
    </>
  );

  return (
    <BoardFrame board={board} about={about} tools={tools}>
      {arranging && panels.length > 0 && (
        <SaveState draft={draft}>
          {add}
        </SaveState>
      )}
      {panels.length === 0 && (
        <EmptyState icon={<IconLayoutBoard size={34} stroke={1.5} />} title={t('boards.empty.title')} hint={mayChange ? t('boards.empty.hint') : t('boards.empty.reader')}>
          {mayChange && add}
        </EmptyState>
      )}
      {panels.length > 0 &&
        (arranging ? (
          <Suspense fallback={<Skeleton height={420} radius={10} />}>
            <BoardEditor board={board} draft={draft} named={named} />
          </Suspense>
        ) : (
          <BoardGrid panels={panels} show={(panel) => <BoardPanelView panel={panel} parameters={parameters} named={named} leads />} />
        ))}
      <Suspense fallback={null}>
        {adding && (
          <PanelDialog
            board={board}
            onClose={dialog.close}
            onChosen={(component) => {
              draft.add(component);
              setArranging('1');
            }}
          />
        )}
      </Suspense>
    </BoardFrame>
  );
}
