/** A board to look at: its panels on the grid, one below the other on narrow screens. */
import type { CSSProperties, ReactNode } from 'react';
import type { BoardPanel } from './board-panels';
import classes from './BoardGrid.module.css';
import { inOrder } from './place';

interface Props {
  panels: readonly BoardPanel[];
  /** Draws a panel. */
  show: (panel: BoardPanel) => ReactNode;
}

export function BoardGrid({ panels, show }: Props) {
  return (
    <div className={classes.grid}>
      {inOrder(panels).map((panel) => (
        <div key={panel.id} className={classes.cell} style={placeStyle(panel)}>
          {show(panel)}
        </div>
      ))}
    </div>
  );
}

/** Read by the style sheet, where the screen is wide enough for a grid. */
function placeStyle({ place: { x, y, w, h } }: BoardPanel): CSSProperties {
  const variables: Record<string, string> = { '--column': `${x + 1} / span ${w}`, '--row': `${y + 1} / span ${h}` };
  return variables;
}
