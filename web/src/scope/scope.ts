/**
 * What a screen of a website is about: period, comparison, zone, unit, filters, and the query that every question to the
 * API sends. It lives in the address: every change writes a new one, so that reload, the back button and shared links
 * work. `useScope()` gives it to every component below `WebsiteScreen`.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useContext, useMemo } from 'react';
import type { Query, Website } from '@/api/types';
import { ownZone, rememberZone } from '@/time/own-zone';
import { type DataSpan, type Period, periodBefore, resolveRange } from '@/time/range';
import { defaultUnit, offeredUnits, type Unit } from '@/time/units';
import { apiFilters, type Filter, withFilter, withoutFilter } from '@/url/filters';
import { ownSearch, readScope, type ScopeState, type Search, writeScope } from '@/url/scope-search';

export interface Scope extends Omit<ScopeState, 'unit' | 'zone'> {
  website: Website;
  websiteId: string;
  period: Period;
  /** What the period is compared with; null where there is nothing before, or no comparison is wanted. */
  before: Period | null;
  zone: string;
  unit: Unit;
  unitsOffered: Unit[];
  /** When events are recorded; undefined until it is known. */
  span: DataSpan | undefined;
  /** False while "all time" waits for the span: questions must wait too (`enabled: scope.ready`). */
  ready: boolean;
  /** The moment (ms) whose state is shown. */
  asOf: number;
  /** startAt, endAt, filters, match, segment and cohort, as every question sends them. */
  query: Query;
  /** The same with unit and timezone, for series. */
  seriesQuery: Query;
  /** The same for the period of comparison. */
  queryBefore: Query | null;
  /** True where filters, a segment or a cohort narrow what is counted. */
  narrowed: boolean;
  change: (next: Partial<ScopeState>) => void;
  setZone: (zone: string) => void;
  addFilters: (...filters: Filter[]) => void;
  removeFilter: (filter: Filter) => void;
  /** Takes away filters, segment and cohort. */
  clearFilters: () => void;
  /** Moves the state that is shown to now. */
  renew: () => void;
}

export const ScopeContext = createContext<Scope | null>(null);

/** The scope of the screen. Only below `WebsiteScreen`. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useScope is used outside of WebsiteScreen');
  return scope;
}

interface Given {
  website: Website;
  asOf: number;
  renew: () => void;
  span: DataSpan | undefined;
}

/** Reads the scope from the address. */
export function useScopeOfAddress({ website, asOf, renew, span }: Given): Scope {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();

  return useMemo(() => {
    const state = readScope(search);
    const zone = state.zone ?? ownZone();
    const period = resolveRange(state.choice, asOf, zone, span);
    const before = periodBefore(state.choice, state.compare, asOf, zone);
    const unitsOffered = offeredUnits(period.start, period.end, zone);
    const unit = state.unit && unitsOffered.includes(state.unit) ? state.unit : defaultUnit(period.start, period.end, zone);

    const change = (next: Partial<ScopeState>) =>
      void navigate({ to: '.', search: { ...ownSearch(search), ...writeScope({ ...state, ...next }) }, resetScroll: false });
    const narrowing: Query = {
      ...apiFilters(state.filters),
      match: state.match === 'any' ? 'any' : undefined,
      segment: state.segment,
      cohort: state.cohort,
    };
    const query = { startAt: period.start, endAt: period.cut, ...narrowing };

    return {
      ...state,
      website,
      websiteId: website.id,
      period,
      before,
      zone,
      unit,
      unitsOffered,
      span,
      ready: state.choice.range !== 'all' || span !== undefined,
      asOf,
      query,
      seriesQuery: { ...query, unit, timezone: zone },
      queryBefore: before && { startAt: before.start, endAt: before.cut, ...narrowing },
      narrowed: state.filters.length > 0 || Boolean(state.segment || state.cohort),
      change,
      setZone: (chosen) => {
        rememberZone(chosen);
        change({ zone: chosen });
      },
      addFilters: (...filters) => change({ filters: filters.reduce(withFilter, state.filters) }),
      removeFilter: (filter) => change({ filters: withoutFilter(state.filters, filter) }),
      clearFilters: () => change({ filters: [], match: 'all', segment: undefined, cohort: undefined }),
      renew,
    };
  }, [search, navigate, website, asOf, renew, span]);
}
