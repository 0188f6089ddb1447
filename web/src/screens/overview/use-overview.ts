/**
 * The overview's state, which lives in the address: what is shown, in which zone, and the questions that follow from
 * it. Every change writes a new address, so that reload, the back button and shared links work.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { FilterName, Filters, Query } from '@/api/types';
import { ownZone, rememberZone } from '@/time/own-zone';
import { type DataSpan, type Period, previousPeriod, type RangeChoice, resolveRange } from '@/time/range';
import { defaultUnit, offeredUnits, type Unit } from '@/time/units';
import { filterQuery } from '@/url/api-filter';
import { type OverviewState, readOverviewSearch, writeOverviewSearch } from '@/url/overview-search';

export interface Overview {
  choice: RangeChoice;
  period: Period;
  /** What the period is compared with; null where there is nothing before. */
  before: Period | null;
  zone: string;
  unit: Unit;
  unitsOffered: Unit[];
  view: OverviewState['view'];
  filters: Filters;
  /** The moment (ms) whose state is shown. */
  asOf: number;
  /** startAt, endAt and filters, as every question sends them. */
  query: Query;
  queryBefore: Query | null;
  change: (next: Partial<OverviewState>) => void;
  setZone: (zone: string) => void;
  addFilters: (filters: Filters) => void;
  removeFilter: (name: FilterName) => void;
}

/** `data` is the span of recorded events, where known. */
export function useOverview(asOf: number, data: DataSpan | undefined): Overview {
  const search = useSearch({ from: '/app/websites/$websiteId' });
  const navigate = useNavigate({ from: '/websites/$websiteId' });

  return useMemo(() => {
    const state = readOverviewSearch(search);
    const zone = state.zone ?? ownZone();
    const period = resolveRange(state.choice, asOf, zone, data);
    const before = previousPeriod(state.choice, asOf, zone);
    const unitsOffered = offeredUnits(period.start, period.end, zone);
    const unit =
      state.unit && unitsOffered.includes(state.unit) ? state.unit : defaultUnit(period.start, period.end, zone);

    const change = (next: Partial<OverviewState>) =>
      void navigate({ search: writeOverviewSearch({ ...state, ...next }), resetScroll: false });
    const filtered = filterQuery(state.filters);

    return {
      ...state,
      period,
      before,
      zone,
      unit,
      unitsOffered,
      asOf,
      query: { startAt: period.start, endAt: period.cut, ...filtered },
      queryBefore: before && { startAt: before.start, endAt: before.cut, ...filtered },
      change,
      setZone: (chosen) => {
        rememberZone(chosen);
        change({ zone: chosen });
      },
      addFilters: (filters) => change({ filters: { ...state.filters, ...filters } }),
      removeFilter: (name) => {
        const { [name]: _removed, ...filters } = state.filters;
        change({ filters });
      },
    };
  }, [search, navigate, asOf, data]);
}
