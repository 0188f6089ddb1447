/** Boards as the API keeps them, and the questions about them. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Page, Query } from '@/api/types';

export interface Board {
  id: string;
  type: string;
  name: string;
  description: string;
  parameters: Record<string, unknown>;
  userId: string | null;
  teamId: string | null;
  createdAt: string;
  updatedAt: string | null;
}

export const boardsPageSize = 20;

/** Begins the key of every list of boards. */
export const boardsKey = ['api', 'boards', 'list'] as const;

/** One page of the boards of one's own, or of a team. */
export function boardsQuery(team: string, page: number, search: string) {
  const query: Query = { page, pageSize: boardsPageSize, search: search || undefined };
  return queryOptions({
    queryKey: [...boardsKey, team, query],
    queryFn: ({ signal }) => request<Page<Board>>('GET', team ? `/teams/${encodeURIComponent(team)}/boards` : '/boards', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One board; null where it does not exist. */
export function boardQuery(id: string) {
  return queryOptions({
    queryKey: ['api', 'boards', 'one', id],
    queryFn: ({ signal }) => request<Board | null>('GET', `/boards/${encodeURIComponent(id)}`, { signal }),
  });
}

export function createBoard(name: string, description: string, team: string): Promise<Board> {
  return request('POST', '/boards', { body: { type: 'mixed', name, description, parameters: { rows: [] }, ...(team ? { teamId: team } : {}) } });
}

export function changeBoard(id: string, change: Partial<Pick<Board, 'name' | 'description' | 'parameters'>>): Promise<Board> {
  return request('POST', `/boards/${id}`, { body: change });
}

export function cloneBoard(id: string, name: string): Promise<Board> {
  return request('POST', `/boards/${id}/clone`, { body: { name } });
}

export function deleteBoard(id: string): Promise<unknown> {
  return request('DELETE', `/boards/${id}`);
}
