/** What a place may give to a panel that it shows besides the panel's own screen: another title, and tools. */
import type { ReactNode } from 'react';

export interface PanelFrame {
  title: string;
  id: string;
  hint?: ReactNode;
  tools?: ReactNode;
  /** Pixels for a chart. */
  height: number;
}
