/**
 * The questions that screens ask, as TanStack Query options: one function per endpoint, so that a key is written once
 * and screens share answers. Answers about the past stay fresh for a minute.
 */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { keepWhileRefreshing } from './same-question';
import type {
  ActiveVisitors,
  DataRange,
  Definition,
  MetricRow,
  MetricType,
  Page,
  PageviewSeries,
  Query,
  ServerConfig,
  User,
  Website,
  WebsiteTotals,
} from './types';

const forever = Number.POSITIVE_INFINITY;

export const websitePageSize = 24;

/** The first key of everything that changes with the list of websites. */
export const websitesKey = ['websites'] as const;

export function websiteKey(websiteId: string) {
  return ['website', websiteId] as const;
}

/** Who is logged in. */
export function userQuery() {
  return queryOptions({
    queryKey: ['user'],
    queryFn: ({ signal }) => request<User>('POST', '/auth/verify', { body: {}, signal }),
    staleTime: forever,
  });
}

/** Public settings of the server; older servers know fewer of them. */
export function configQuery() {
  return queryOptions({
    queryKey: ['config'],
    queryFn: ({ signal }) => request<ServerConfig>('GET', '/config', { signal }),
    staleTime: forever,
  });
}

/** What each number means, in the server's words. */
export function definitionsQuery() {
  return queryOptions({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => request<Definition[]>('GET', '/definitions', { signal }),
    staleTime: forever,
  });
}

/** One page of the websites that the user sees, teams' included. */
export function websitesQuery(page: number, search: string, pageSize = websitePageSize) {
  const query: Query = { page, pageSize, includeTeams: '1', search: search || undefined };
  return queryOptions({
    queryKey: [...websitesKey, query],
    queryFn: ({ signal }) => request<Page<Website>>('GET', '/websites', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One website; null where it does not exist. */
export function websiteQuery(websiteId: string) {
  return queryOptions({
    queryKey: [...websiteKey(websiteId), 'itself'],
    queryFn: ({ signal }) => request<Website | null>('GET', `/websites/${encodeURIComponent(websiteId)}`, { signal }),
  });
}

/** Visitors of the last five minutes. */
export function activeQuery(websiteId: string) {
  return queryOptions({
    queryKey: [...websiteKey(websiteId), 'active'],
    queryFn: ({ signal }) => request<ActiveVisitors>('GET', `/websites/${websiteId}/active`, { signal }),
    refetchInterval: 10_000,
    staleTime: 5_000,
  });
}

/** From when to when there are events; nulls where there are none. */
export function dataRangeQuery(websiteId: string) {
  return queryOptions({
    queryKey: [...websiteKey(websiteId), 'data-range'],
    queryFn: ({ signal }) => request<DataRange>('GET', `/websites/${websiteId}/daterange`, { signal }),
  });
}

/** Visitors, visits, page views, bounces and time of a period. */
export function totalsQuery(websiteId: string, query: Query) {
  const queryKey = [...websiteKey(websiteId), 'totals', query];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => request<WebsiteTotals>('GET', `/websites/${websiteId}/stats`, { query, signal }),
    placeholderData: keepWhileRefreshing(queryKey),
  });
}

/** Page views and visitors per bucket. */
export function seriesQuery(websiteId: string, query: Query) {
  const queryKey = [...websiteKey(websiteId), 'series', query];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => request<PageviewSeries>('GET', `/websites/${websiteId}/pageviews`, { query, signal }),
    placeholderData: keepWhileRefreshing(queryKey),
  });
}

/** The most frequent values of one dimension. */
export function metricQuery(websiteId: string, type: MetricType, query: Query) {
  const queryKey = [...websiteKey(websiteId), 'list', type, query];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      request<MetricRow[]>('GET', `/websites/${websiteId}/metrics`, { query: { ...query, type }, signal }),
    placeholderData: keepWhileRefreshing(queryKey),
  });
}
