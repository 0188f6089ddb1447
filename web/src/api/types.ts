/**
 * What the dashboard asks of the API and what it is answered: the shapes of the endpoints in use, with the contract's
 * names. Times in queries are milliseconds since 1970, times in answers ISO 8601.
 */

export interface ApiErrorBody {
  error: { message: string; code: string; status: number };
}

export interface User {
  id: string;
  username: string;
  role: string;
  createdAt: string;
  isAdmin: boolean;
}

/** Where a second factor is on: a token to be exchanged, with a code, for that of a login. */
export interface HalfLoginAnswer {
  requiresTwoFactor: true;
  partialToken: string;
}

export interface LoginAnswer {
  token: string;
  user: User;
}

export interface ServerConfig {
  trackerScriptName?: string | null;
  scriptName?: string | null;
}

export interface Website {
  id: string;
  name: string;
  domain: string | null;
  resetAt: string | null;
  userId: string | null;
  teamId: string | null;
  createdAt: string;
}

export interface WebsiteInput {
  name: string;
  domain: string;
}

export interface Page<Item> {
  data: Item[];
  count: number;
  page: number;
  pageSize: number;
}

export interface Totals {
  pageviews: number;
  visitors: number;
  visits: number;
  bounces: number;
  /** Seconds. */
  totaltime: number;
}

export interface WebsiteTotals extends Totals {
  comparison: Totals;
}

/** `x`: local wall time "YYYY-MM-DD HH:MM:SS" of the bucket's start. */
export interface SeriesPoint {
  x: string;
  y: number;
}

export interface PageviewSeries {
  pageviews: SeriesPoint[];
  sessions: SeriesPoint[];
}

/** One line of a metric list; `y` counts visitors, for events occurrences. */
export interface MetricRow {
  x: string;
  y: number;
  country?: string | null;
}

export interface ActiveVisitors {
  visitors: number;
}

export interface DataRange {
  startDate: string | null;
  endDate: string | null;
}

export type MetricType =
  | 'path'
  | 'entry'
  | 'exit'
  | 'title'
  | 'query'
  | 'referrer'
  | 'channel'
  | 'utmSource'
  | 'utmMedium'
  | 'utmCampaign'
  | 'utmContent'
  | 'utmTerm'
  | 'browser'
  | 'os'
  | 'device'
  | 'screen'
  | 'country'
  | 'region'
  | 'city'
  | 'language'
  | 'event'
  | 'hostname'
  | 'tag';

/** What can be filtered by, in the order in which it is offered. */
export const filterNames = [
  'path', 'title', 'query', 'referrer', 'hostname', 'browser', 'os', 'device', 'country', 'region', 'city', 'language',
  'event', 'tag', 'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm', 'distinctId',
] as const;

export type FilterName = (typeof filterNames)[number];

export type QueryValue = string | number | undefined;
export type Query = Record<string, QueryValue>;

/** What a number means; `columns` are those that it is counted from. */
export interface Definition {
  id: string;
  name: string;
  definition: string;
  exact: boolean;
  columns: string[];
  source: string;
}
