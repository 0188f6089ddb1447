/** A board being arranged: panels are dragged by their handle and resized by their corner, or moved by keys and menu. */
import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import { GridLayout, type Layout, useContainerWidth } from 'react-grid-layout';
import type { Board } from '@/components/boards/board';
import type { BoardPanel } from '@/components/boards/board-panels';
import { BoardGrid } from '@/components/boards/BoardGrid';
import { BoardPanelView } from '@/components/boards/BoardPanelView';
import { gap, rowHeight } from '@/components/boards/grid-size';
import { panelTitle } from '@/components/boards/panel-title';
import { compacted, gridColumns, inOrder, leastHeight, leastWidth, type Step, stepped } from '@/components/boards/place';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import './editor.css';
import { PanelDialog } from './PanelDialog';
import { PanelControls } from './PanelControls';
import { useMirrored } from './use-mirrored';
import type { BoardDraft } from './use-board-draft';

interface Props {
  board: Board;
  draft: BoardDraft;
  named: boolean;
}

const keys: Record<string, [plain: Step, shifted: Step]> = {
  ArrowUp: ['up', 'shorter'],
  ArrowDown: ['down', 'taller'],
  ArrowLeft: ['left', 'narrower'],
  ArrowRight: ['right', 'wider'],
};

export function BoardEditor({ board, draft: { panels, change }, named }: Props) {
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const { width, containerRef, mounted } = useContainerWidth();
  const mirrored = useMirrored();
  const [edited, setEdited] = useState<BoardPanel>();
  const [said, setSaid] = useState('');

  const step = (panel: BoardPanel, towards: Step) => {
    const next = stepped(panels, panel.id, towards);
    change(next);
    const place = next.find(({ id }) => id === panel.id)?.place ?? panel.place;
    setSaid(t('boards.panel.moved', { title: panelTitle(panel.component), x: place.x + 1, y: place.y + 1, w: place.w, h: place.h }));
  };
  const press = (event: KeyboardEvent, panel: BoardPanel) => {
    const found = keys[event.key];
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    const towards = found[event.shiftKey ? 1 : 0];
    step(panel, mirrored ? (opposite[towards] ?? towards) : towards);
  };
  const remove = (panel: BoardPanel) => {
    change(compacted(panels.filter(({ id }) => id !== panel.id)));
    notify(t('boards.panel.removed', { title: panelTitle(panel.component) }), { undo: () => change(panels) });
  };
  const arrange = (layout: Layout) => {
    const next = panels.map((panel) => {
      const found = layout.find(({ i }) => i === panel.id);
      return found ? { ...panel, place: { x: mirror(found.x, found.w, mirrored), y: found.y, w: found.w, h: found.h } } : panel;
    });
    const settled = compacted(next);
    if (differ(panels, settled)) change(settled);
  };
  const show = (panel: BoardPanel) => (
    <BoardPanelView
      panel={panel}
      parameters={board.parameters}
      named={named}
      leads={false}
      tools={
        <PanelControls
          title={panelTitle(panel.component)}
          draggable={wide}
          onKey={(event) => press(event, panel)}
          onStep={(towards) => step(panel, towards)}
          onChange={() => setEdited(panel)}
          onRemove={() => remove(panel)}
        />
      }
    />
  );

  return (
    <div ref={containerRef}>
      {/* The library would add a style element of this id, which the page's policy forbids; editor.css has its rule. */}
      <i id="react-draggable-style-el" hidden />
      {!wide && <BoardGrid panels={panels} show={show} />}
      {wide && mounted && (
        <div dir="ltr">
          <GridLayout
            width={width}
            layout={panels.map(({ id, place: { x, y, w, h } }) => ({ i: id, x: mirror(x, w, mirrored), y, w, h, minW: leastWidth, minH: leastHeight }))}
            gridConfig={{ cols: gridColumns, rowHeight, margin: [gap, gap], containerPadding: [0, 0] }}
            dragConfig={{ handle: '.board-handle' }}
            resizeConfig={{ handles: [mirrored ? 'sw' : 'se'] }}
            onLayoutChange={arrange}
          >
            {inOrder(panels).map((panel) => (
              <div key={panel.id} dir={mirrored ? 'rtl' : 'ltr'} className="board-cell">
                {show(panel)}
              </div>
            ))}
          </GridLayout>
        </div>
      )}
      <p className="board-said" role="status">
        {said}
      </p>
      {edited && (
        <PanelDialog
          board={board}
          component={edited.component}
          onClose={() => setEdited(undefined)}
          onChosen={(component) => change(panels.map((panel) => (panel.id === edited.id ? { ...panel, component } : panel)))}
        />
      )}
    </div>
  );
}

/** Where the page is read from the right, keys go the other way than columns count. */
const opposite: Partial<Record<Step, Step>> = { left: 'right', right: 'left', wider: 'narrower', narrower: 'wider' };

function mirror(x: number, w: number, mirrored: boolean): number {
  return mirrored ? gridColumns - x - w : x;
}

function differ(panels: readonly BoardPanel[], others: readonly BoardPanel[]): boolean {
  return panels.some(({ id, place }) => {
    const other = others.find((each) => each.id === id)?.place;
    return other?.x !== place.x || other.y !== place.y || other.w !== place.w || other.h !== place.h;
  });
}
