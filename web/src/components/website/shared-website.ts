/** What a share page tells the screen that it shows. */
import { createContext, type ReactNode } from 'react';
import type { Website } from '@/api/types';

export interface Shared {
  website: Website;
  /** False where visitors may not filter. */
  mayFilter: boolean;
  /** In place of zeros where nothing was recorded. */
  empty: ReactNode;
}

/** Null outside of share pages. */
export const SharedWebsite = createContext<Shared | null>(null);
