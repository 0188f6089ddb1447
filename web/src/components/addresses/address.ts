/** Links and pixels: what has an address of its own, and the questions about them. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Page } from '@/api/types';

export type Kind = 'links' | 'pixels';

export interface Address {
  id: string;
  name: string;
  slug: string;
  /** Where a link leads. */
  url?: string;
  createdAt: string;
}

export const pageSize = 20;

/** What is put where people see it: a link's short address, a pixel's element. */
export function textOf(kind: Kind, slug: string, origin = window.location.origin): string {
  const end = encodeURIComponent(slug);
  return kind === 'links' ? `${origin}/q/${end}` : `<img src="${origin}/p/${end}" alt="" width="1" height="1">`;
}

/** One page of those of one's own, or of a team. */
export function addressesQuery(kind: Kind, team: string, page: number, search: string) {
  const query = { page, pageSize, search: search || undefined };
  return queryOptions({
    queryKey: ['api', kind, 'list', team, query],
    queryFn: ({ signal }) => request<Page<Address>>('GET', team ? `/teams/${team}/${kind}` : `/${kind}`, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One of them; null where it does not exist. */
export function addressQuery(kind: Kind, id: string) {
  return queryOptions({
    queryKey: ['api', kind, 'one', id],
    queryFn: ({ signal }) => request<Address | null>('GET', `/${kind}/${encodeURIComponent(id)}`, { signal }),
  });
}

/** Visitors by id between two moments (ms). */
export function visitorsQuery(kind: Kind, ids: string[], startAt: number, endAt: number, timezone: string) {
  const query = { ids: ids.join(','), startAt, endAt, timezone };
  return queryOptions({
    queryKey: ['api', kind, 'visitors', query],
    queryFn: ({ signal }) => request<{ data: Record<string, { total: number }> }>('GET', `/${kind}/charts`, { query, signal }),
    enabled: ids.length > 0,
  });
}

export interface AddressInput {
  name: string;
  slug: string;
  url?: string;
}

/** Adds one, or changes the given one; a slug that stays is not sent, since old ones may be shorter than new ones may. */
export function saveAddress(kind: Kind, { name, slug, url }: AddressInput, team: string, changed?: Address): Promise<Address> {
  const input = { name: name.trim(), ...(kind === 'links' ? { url: url?.trim() } : {}) };
  return changed
    ? request('POST', `/${kind}/${changed.id}`, { body: { ...input, ...(slug === changed.slug ? {} : { slug }) } })
    : request('POST', `/${kind}`, { body: { ...input, slug, ...(team ? { teamId: team } : {}) } });
}

export function deleteAddress(kind: Kind, id: string): Promise<unknown> {
  return request('DELETE', `/${kind}/${id}`);
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new slug: ten characters that are not mistaken for each other. */
export function randomSlug(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % letters.length]).join('');
}
