/**
 * One thin way to the API: adds the token, reads JSON, turns every failure into an ApiError. The API answers 401 both
 * for a dead login and for a missing permission; `verify` tells which, and only a dead login ends the session.
 */
import { forgetToken, readToken } from './session';
import { shareHeaders } from './share-access';
import type { ApiErrorBody, Query } from './types';

/** A failed request. `status` is 0 where no answer came at all; `fields` are the names the API rejected. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly fields: string[] = [],
    /** What is wrong with each of them, where the API says so. */
    readonly fieldMessages: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export interface RequestOptions {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  /** Sent instead of the token of the login. */
  token?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let sessionEnded: () => void = () => undefined;

/** Says what to do when the login turns out to be dead: the router goes to the login screen. */
export function onSessionEnd(handler: () => void): void {
  sessionEnded = handler;
}

let secondFactorOwed: () => void = () => undefined;

/** Says what to do when the server wants a second factor before anything else: the router leads to setting one up. */
export function onSecondFactorOwed(handler: () => void): void {
  secondFactorOwed = handler;
}

/** Sends a request to `/api` + path and gives the parsed answer. Throws ApiError. */
export async function request<Answer>(method: Method, path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(method, path, options);
  if (response.ok) return (await readJson(response)) as Answer;

  const error = await readError(response);
  if (response.status === 401 && error.code === 'two-factor-setup-required') secondFactorOwed();
  if (response.status === 401 && error.code === 'unauthorized' && !shareHeaders() && readToken() && (await loginIsDead())) {
    forgetToken();
    sessionEnded();
  }
  throw error;
}

async function send(method: Method, path: string, { query, body, signal, token = readToken() ?? undefined }: RequestOptions): Promise<Response> {
  // A server may answer older clients in older shapes; this one knows today's.
  const headers: Record<string, string> = { Accept: 'application/json', 'x-kokumi-contract': 'v3' };
  const share = shareHeaders();
  if (share) Object.assign(headers, share);
  else if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(`/api${path}${queryText(query)}`, {
      method,
      headers,
      signal: signal ?? null,
      credentials: 'same-origin',
      ...(body !== undefined ? { body: JSON.stringify(body) } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('No answer from the server', 0, 'network');
  }
}

function queryText(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('The answer is not JSON', response.status, 'bad-answer');
  }
}

async function readError(response: Response): Promise<ApiError> {
  const body = (await readJson(response).catch(() => null)) as
    | (ApiErrorBody & { error: { properties?: Record<string, unknown> } })
    | null;
  const { message, code, properties } = body?.error ?? { message: response.statusText, code: 'unknown', properties: {} };
  return new ApiError(message, response.status, code, Object.keys(properties ?? {}), firstMessages(properties ?? {}));
}

/** The first error of each field. */
function firstMessages(properties: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, tree]) => {
      const [first] = (tree as { errors?: unknown[] } | null)?.errors ?? [];
      return typeof first === 'string' ? [[name, first]] : [];
    }),
  );
}

let pendingCheck: Promise<boolean> | null = null;

/** Asks once for many requests that fail together whether the token is still good. */
function loginIsDead(): Promise<boolean> {
  pendingCheck ??= send('POST', '/auth/verify', { body: {} })
    .then((response) => response.status === 401)
    .catch(() => false)
    .finally(() => {
      pendingCheck = null;
    });
  return pendingCheck;
}
