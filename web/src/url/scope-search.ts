/**
 * What the address of a website's screen says about its scope: period, comparison, unit, time zone, filters, segment and
 * cohort. In: the query as text from anybody; out: a valid state (unknown values fall away), and back to a query that
 * leaves out every default. What a screen keeps in its address besides stays untouched.
 */
import { ownPreset } from '@/time/own-range';
import { defaultPreset, isCalendarDate, isPreset, type RangeChoice } from '@/time/range';
import { isUnit, type Unit } from '@/time/units';
import { isTimeZone } from '@/time/zone';
import { type Filter, isFilterParameter, readFilters, writeFilters } from './filters';

export type Search = Record<string, string | undefined>;

/** What the period is compared with: the one before, the same a year ago, or nothing. */
export const comparisons = ['prev', 'yoy', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

export interface ScopeState {
  choice: RangeChoice;
  compare: Comparison;
  /** Undefined: what suits the period. */
  unit?: Unit;
  /** Undefined: the reader's own. */
  zone?: string;
  filters: Filter[];
  /** Whether one of the filters suffices. */
  match: 'all' | 'any';
  /** Ids of a saved segment and cohort. */
  segment?: string;
  cohort?: string;
}

const names = new Set(['range', 'offset', 'compare', 'unit', 'tz', 'match', 'segment', 'cohort']);
const customRange = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const furthestOffset = 1000;

/** The state that an address means. */
export function readScope(search: Record<string, unknown>): ScopeState {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  const [unit, zone, segment, cohort] = [text('unit'), text('tz'), text('segment'), text('cohort')];
  return {
    choice: readChoice(text('range'), text('offset')),
    compare: comparisons.find((each) => each === text('compare')) ?? 'prev',
    ...(isUnit(unit) ? { unit } : {}),
    ...(zone && isTimeZone(zone) ? { zone } : {}),
    filters: readFilters(search),
    match: text('match') === 'any' ? 'any' : 'all',
    ...(segment && uuid.test(segment) ? { segment } : {}),
    ...(cohort && uuid.test(cohort) ? { cohort } : {}),
  };
}

/** The query for a state, without what is the default anyway. */
export function writeScope(state: ScopeState): Search {
  const { choice, compare, unit, zone, filters, match, segment, cohort } = state;
  const range = typeof choice.range === 'string' ? choice.range : `${choice.range.from}..${choice.range.to}`;
  return {
    // Left out only where that means the same to whoever may be sent the address.
    ...(range !== defaultPreset || ownPreset() !== defaultPreset ? { range } : {}),
    ...(choice.offset ? { offset: String(choice.offset) } : {}),
    ...(compare !== 'prev' ? { compare } : {}),
    ...(unit ? { unit } : {}),
    ...(zone ? { tz: zone } : {}),
    ...writeFilters(filters),
    ...(match === 'any' ? { match } : {}),
    ...(segment ? { segment } : {}),
    ...(cohort ? { cohort } : {}),
  };
}

/** What else stands in an address: a screen's own parameters. */
export function ownSearch(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !names.has(name) && !isFilterParameter(name)));
}

/** The part of an address that goes along to another screen of the same website. */
export function carriedScope(search: Search): Search {
  return writeScope(readScope(search));
}

/** The part that makes sense on another website: filters, segments and cohorts belong to one. */
export function carriedPeriod(search: Search): Search {
  const { choice, compare, unit, zone } = readScope(search);
  return writeScope({ choice, compare, unit, zone, filters: [], match: 'all' });
}

function readChoice(range: string | undefined, offset: string | undefined): RangeChoice {
  const [, from, to] = customRange.exec(range ?? '') ?? [];
  if (from && to && isCalendarDate(from) && isCalendarDate(to) && from <= to) return { range: { from, to }, offset: 0 };
  const steps = Math.trunc(Number(offset ?? 0));
  return {
    range: isPreset(range) ? range : ownPreset(),
    offset: Math.abs(steps) <= furthestOffset && range !== 'all' ? steps : 0,
  };
}
