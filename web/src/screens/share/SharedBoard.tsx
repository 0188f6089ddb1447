/** A board that is shared: its panels, to look at. What they are about leads nowhere, and nothing can be changed. */
import { IconLayoutBoard } from '@tabler/icons-react';
import type { Board } from '@/components/boards/board';
import { entityOf, readPanels } from '@/components/boards/board-panels';
import { BoardFrame } from '@/components/boards/BoardFrame';
import { BoardGrid } from '@/components/boards/BoardGrid';
import { BoardPanelView } from '@/components/boards/BoardPanelView';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';

export function SharedBoard({ board }: { board: Board }) {
  const { parameters } = board;
  const panels = readPanels(parameters);
  const about = [...new Set(panels.flatMap(({ component }) => entityOf(parameters, component)?.id ?? []))];
  return (
    <BoardFrame board={board} about={about}>
      {panels.length === 0 ? (
        <EmptyState icon={<IconLayoutBoard size={34} stroke={1.5} />} title={t('boards.empty.title')} hint={t('boards.empty.reader')} />
      ) : (
        <BoardGrid panels={panels} show={(panel) => <BoardPanelView panel={panel} parameters={parameters} named={about.length > 1} leads={false} />} />
      )}
    </BoardFrame>
  );
}
