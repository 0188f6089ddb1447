/** A saved segment or cohort, as the API keeps it. */
import type { Schema } from '@/api/ask';
import type { Filter } from '@/url/filters';

export type Kind = 'segment' | 'cohort';
export type Condition = Schema<'SegmentFilter'>;
export type Parameters = Schema<'SegmentParameters'>;

export interface SavedFilter {
  id: string;
  name: string;
  parameters: Parameters;
}

export function savedFilterOf({ id, name, parameters }: Pick<Schema<'Segment'>, 'id' | 'name'> & { parameters: object }): SavedFilter {
  return { id, name, parameters: parameters as Parameters };
}

/** What can be said in a condition; several values of an equality have commas between. */
export const conditionOperators = ['eq', 'neq', 'c', 'dnc', 're', 'nre'] as const;

/** The screen's filters as conditions, to begin a segment with. */
export function conditionsOf(filters: readonly Filter[]): Condition[] {
  return filters.map(({ name, operator, value }) => ({ name, operator: operator === 'in' ? 'eq' : operator === 'nin' ? 'neq' : operator, value }));
}

/** Ranges that a cohort can have besides a fixed one. */
export const relativeRanges = ['7day', '30day', '90day', '12month'] as const;
