/** What panels are about: a website, a link or a pixel; and what there is to choose from. */
import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import { websitesKey } from '@/api/queries';
import type { Page, Website } from '@/api/types';
import type { EntityType } from './board-panels';

export interface Entity {
  type: EntityType;
  id: string;
}

const paths: Record<EntityType, string> = { website: 'websites', link: 'links', pixel: 'pixels' };
export const entityTypes = Object.keys(paths) as EntityType[];

/** A website, link or pixel, read like a website; null where there is none. */
export function entityQuery({ type, id }: Entity) {
  return queryOptions({
    queryKey: ['api', 'boards', 'about', type, id],
    queryFn: async ({ signal }): Promise<Website | null> => {
      const found = await request<Partial<Website> | null>('GET', `/${paths[type]}/${encodeURIComponent(id)}`, { signal });
      if (!found?.id) return null;
      return { id: found.id, name: found.name ?? '', domain: found.domain ?? null, resetAt: null, userId: found.userId ?? null, teamId: found.teamId ?? null, createdAt: found.createdAt ?? '' };
    },
    staleTime: 60_000,
    retry: false,
  });
}

/** Those of one type that a board of oneself or of a team may be about. */
export function entitiesQuery(type: EntityType, team: string | null) {
  return queryOptions({
    queryKey: [...(type === 'website' ? websitesKey : ['api', paths[type]]), 'choice', team],
    queryFn: ({ signal }) => {
      const query = { pageSize: 200, ...(type === 'website' && !team ? { includeTeams: '1' } : {}) };
      return request<Page<{ id: string; name: string }>>('GET', team ? `/teams/${encodeURIComponent(team)}/${paths[type]}` : `/${paths[type]}`, { query, signal });
    },
  });
}

/** The screen of an entity. */
export function entityPath({ type, id }: Entity): string {
  return `/${paths[type]}/${encodeURIComponent(id)}`;
}
