/**
 * The panels of a board while they are arranged. Every change is on the screen at once and saved a moment later, the
 * last state alone; what could not be saved stays on the screen and is tried again with the next change or on demand.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Board, boardQuery, boardsKey, changeBoard } from '@/components/boards/board';
import { type BoardComponent, type BoardPanel, newId, readPanels, writePanels } from '@/components/boards/board-panels';
import { usualSize } from '@/components/boards/panel-kinds';
import { compacted, placeBelow } from '@/components/boards/place';

export interface BoardDraft {
  panels: BoardPanel[];
  state: 'saved' | 'saving' | 'failed';
  error: unknown;
  change: (panels: BoardPanel[]) => void;
  add: (component: BoardComponent) => void;
  retry: () => void;
}

const pause = 400;

export function useBoardDraft(board: Board): BoardDraft {
  const queryClient = useQueryClient();
  const [panels, setPanels] = useState(() => readPanels(board.parameters));
  const [state, setState] = useState<BoardDraft['state']>('saved');
  const [error, setError] = useState<unknown>();
  const unsaved = useRef<BoardPanel[] | null>(null);
  const running = useRef(false);
  const latest = useRef(board);
  latest.current = board;

  const save = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    try {
      while (unsaved.current) {
        const sent = unsaved.current;
        const { id, parameters } = latest.current;
        const changed = await changeBoard(id, { parameters: writePanels(parameters, sent) });
        if (unsaved.current === sent) unsaved.current = null;
        queryClient.setQueryData(boardQuery(id).queryKey, changed);
      }
      void queryClient.invalidateQueries({ queryKey: boardsKey });
      setState('saved');
    } catch (cause) {
      setError(cause);
      setState('failed');
    } finally {
      running.current = false;
    }
  }, [queryClient]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useCallback(
    (next: BoardPanel[]) => {
      setPanels(next);
      setState('saving');
      unsaved.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );
  const add = useCallback(
    (component: BoardComponent) => {
      const before = unsaved.current ?? readPanels(latest.current.parameters);
      change(compacted([...before, { id: newId(), rowId: newId(), component, place: placeBelow(before, usualSize(component.type)) }]));
    },
    [change],
  );

  // Leaving the screen saves what is still waiting.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (unsaved.current) void save();
    },
    [save],
  );

  return { panels, state, error, change, add, retry: () => void save() };
}
