/** Panels of sources side by side, as many in a row as there is room for. */
import type { ReactNode } from 'react';
import classes from './Sources.module.css';

export function SourcePanels({ children }: { children: ReactNode }) {
  return <div className={classes.panels}>{children}</div>;
}
