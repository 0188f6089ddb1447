/**
 * What the overview's address says: period, unit, time zone, filters, chart or table. In: the query as text from
 * anybody; out: a valid state (unknown values fall away), and back to a query that leaves out every default.
 */
import { type FilterName, type Filters, filterNames } from '@/api/types';
import { defaultPreset, isCalendarDate, isPreset, type RangeChoice } from '@/time/range';
import { isUnit, type Unit } from '@/time/units';
import { isTimeZone } from '@/time/zone';

/** The query as it stands in the address; also what the router passes around. */
export type OverviewSearch = Partial<Record<'range' | 'offset' | 'unit' | 'tz' | 'view' | FilterName, string>>;

export interface OverviewState {
  choice: RangeChoice;
  /** Undefined: what suits the period. */
  unit?: Unit;
  /** Undefined: the reader's own. */
  zone?: string;
  view: 'chart' | 'table';
  filters: Filters;
}

const customRange = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;
const furthestOffset = 1000;

/** The state that an address means. */
export function readOverviewSearch(search: Record<string, unknown>): OverviewState {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  const unit = text('unit');
  const zone = text('tz');
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = text(name);
    if (value) filters[name] = value;
  }
  return {
    choice: readChoice(text('range'), text('offset')),
    ...(isUnit(unit) ? { unit } : {}),
    ...(zone && isTimeZone(zone) ? { zone } : {}),
    view: text('view') === 'table' ? 'table' : 'chart',
    filters,
  };
}

/** The query for a state, without what is the default anyway. */
export function writeOverviewSearch(state: OverviewState): OverviewSearch {
  const { choice, unit, zone, view, filters } = state;
  const range = typeof choice.range === 'string' ? choice.range : `${choice.range.from}..${choice.range.to}`;
  return {
    ...(range !== defaultPreset ? { range } : {}),
    ...(choice.offset ? { offset: String(choice.offset) } : {}),
    ...(unit ? { unit } : {}),
    ...(zone ? { tz: zone } : {}),
    ...(view === 'table' ? { view } : {}),
    ...filters,
  };
}

/** For the router: keeps the valid part of a query. */
export function validateOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  return writeOverviewSearch(readOverviewSearch(search));
}

function readChoice(range: string | undefined, offset: string | undefined): RangeChoice {
  const [, from, to] = customRange.exec(range ?? '') ?? [];
  if (from && to && isCalendarDate(from) && isCalendarDate(to) && from <= to) return { range: { from, to }, offset: 0 };
  const steps = Math.trunc(Number(offset ?? 0));
  return {
    range: isPreset(range) ? range : defaultPreset,
    offset: Math.abs(steps) <= furthestOffset && range !== 'all' ? steps : 0,
  };
}
