/**
 * The one place where questions to the API are put: paths, bodies and answers are typed by the API's own description.
 *
 *   const { data } = useQuery(ask('/api/websites/{websiteId}/sessions', { websiteId }, { ...scope.query, page: 2 }));
 *   await tell('post', '/api/websites/{websiteId}/funnels', { websiteId }, body);
 */
import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import { keepWhileRefreshing } from './same-question';
import type { components, paths } from './schema';
import type { Query } from './types';

/** A shape of the API by its name, e.g. `Schema<'StatsAnswer'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Method = 'get' | 'post' | 'put' | 'delete';
type Operation<Path extends keyof paths, M extends Method> = paths[Path] extends Record<M, infer Found> ? Found : never;

/** The paths that have a method. */
export type PathWith<M extends Method> = { [Path in keyof paths]: paths[Path] extends Record<M, unknown> ? Path : never }[keyof paths];

/** What a path answers. */
export type AnswerOf<Path extends keyof paths, M extends Method = 'get'> =
  Operation<Path, M> extends { responses: infer Responses }
    ? Responses extends { 200: { content: { 'application/json': infer Body } } }
      ? Body
      : null
    : never;

/** What a path takes. */
export type BodyOf<Path extends keyof paths, M extends Method = 'post'> =
  Operation<Path, M> extends { requestBody?: { content: { 'application/json': infer Body } } } ? Body : never;

type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : unknown;

/** A question as TanStack Query options. Answers about one website share the key `['website', id]`. */
export function ask<Path extends PathWith<'get'>>(path: Path, params: ParamsOf<Path>, query: Query = {}) {
  const queryKey = keyOf(path, params as Record<string, string>, query);
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => request<AnswerOf<Path>>('GET', fill(path, params), { query, signal }),
    placeholderData: keepWhileRefreshing(queryKey),
  });
}

const verbs = { post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

/** Changes something. Throws ApiError. */
export function tell<M extends 'post' | 'put' | 'delete', Path extends PathWith<M>>(
  method: M,
  path: Path,
  params: ParamsOf<Path>,
  ...[body]: BodyOf<Path, M> extends never ? [] : [body: BodyOf<Path, M>]
): Promise<AnswerOf<Path, M>> {
  return request<AnswerOf<Path, M>>(verbs[method], fill(path, params), body === undefined ? {} : { body });
}

/** For `invalidateQueries`: every answer of a path, whatever its query. */
export function keyOfPath<Path extends PathWith<'get'>>(path: Path, params: ParamsOf<Path>): readonly unknown[] {
  return keyOf(path, params as Record<string, string>).slice(0, -1);
}

function keyOf(path: string, params: Record<string, string>, query: Query = {}): readonly unknown[] {
  const { websiteId, ...others } = params;
  return [...(websiteId ? ['website', websiteId] : ['api']), path, others, query];
}

function fill(path: string, params: unknown): string {
  const values = params as Record<string, string>;
  return path.slice('/api'.length).replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
