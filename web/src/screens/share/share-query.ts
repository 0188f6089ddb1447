/** Opens a share: what it shows, and the token that its questions are sent with. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import { openShare } from '@/api/share-access';
import type { Website } from '@/api/types';
import type { Board } from '@/components/boards/board';

interface Opened {
  shareId: string;
  /** 1 website, 2 link, 3 pixel, 4 board. */
  shareType: number;
  /** What is shared, also where it is a link or a pixel. */
  websiteId?: string;
  boardId?: string;
  /** Which screens are shown, and whether visitors may filter. */
  parameters: Record<string, unknown>;
  token: string;
}

export interface SharedThing {
  shareType: number;
  parameters: Record<string, unknown>;
  /** Null where it is a board. */
  website: Website | null;
  board: Board | null;
}

const paths: Record<number, string> = { 1: 'websites', 2: 'links', 3: 'pixels' };

/** The share of a slug with what it shows. From then on every request is that of its visitor, until `leaveShare`. */
export function shareQuery(slug: string) {
  return queryOptions({
    queryKey: ['share', slug],
    queryFn: async ({ signal }): Promise<SharedThing> => {
      openShare(null);
      const { token, shareType, parameters, websiteId, boardId } = await request<Opened>('GET', `/share/${encodeURIComponent(slug)}`, { signal });
      openShare(token);
      const path = paths[shareType];
      const thing = path && websiteId ? await request<Partial<Website> | null>('GET', `/${path}/${websiteId}`, { signal }) : null;
      const board = boardId ? await request<Board | null>('GET', `/boards/${encodeURIComponent(boardId)}`, { signal }) : null;
      return { shareType, parameters, website: thing?.id ? asWebsite(thing) : null, board };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Ends the share on this page. */
export function leaveShare(): void {
  openShare(null);
}

/** Links and pixels are read like a website without a domain. */
function asWebsite({ id = '', name = '', domain = null, resetAt = null, createdAt = '' }: Partial<Website>): Website {
  return { id, name, domain, resetAt, userId: null, teamId: null, createdAt };
}
