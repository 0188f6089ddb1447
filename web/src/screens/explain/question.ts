/** What is asked about: the form's fields or a whole request, both in the address, as the API takes them. */
import type { BodyOf } from '@/api/ask';

/** As it stands in the address; every field is text. */
export interface Asked {
  website: string;
  /** The whole address of the page. */
  page: string;
  referrer: string;
  event: string;
  /** The visitor's IP address. */
  address: string;
  agent: string;
  /** Further headers, one a line: `Name: value`. */
  headers: string;
  /** A request as a tracker sends it, as JSON; it goes before the other fields. */
  request: string;
}

export const nothingAsked: Asked = { website: '', page: '', referrer: '', event: '', address: '', agent: '', headers: '', request: '' };
export const askedNames = Object.keys(nothingAsked) as (keyof Asked)[];

export type Question = BodyOf<'/api/explain'>;
type Json = Record<string, unknown>;

/** The request that the fields describe, as the tracker would send it. */
export function requestOf({ website, page, referrer, event }: Asked): Json {
  const url = addressOf(page);
  const payload: Json = { website, hostname: url?.hostname ?? '', url: url ? `${url.pathname}${url.search}` : page };
  if (referrer) payload.referrer = referrer;
  if (event) payload.name = event;
  return { type: 'event', payload };
}

/** The body of the question; null where the JSON is none. */
export function questionOf(asked: Asked): Question | null {
  const request = asked.request ? parsed(asked.request) : requestOf(asked);
  if (!request) return null;
  const headers = readHeaders(asked.headers) ?? {};
  if (asked.agent) headers['User-Agent'] = asked.agent;
  const question = { request, headers, ...(asked.address ? { peer: asked.address } : {}) };
  // The API describes the request as an object of anything.
  return question as unknown as Question;
}

/** Headers by name; null where a line is none. */
export function readHeaders(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {};
  for (const line of text.split('\n')) {
    if (!line.trim()) continue;
    const [, name, value] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    headers[name] = value;
  }
  return headers;
}

/** An object in JSON; null for anything else. */
export function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

/** The website that a request is for, where it names one. */
export function websiteOf(asked: Asked): string {
  const payload = asked.request ? parsed(asked.request)?.payload : undefined;
  const named = typeof payload === 'object' && payload !== null ? (payload as Json).website : undefined;
  return typeof named === 'string' ? named : asked.website;
}

function addressOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
