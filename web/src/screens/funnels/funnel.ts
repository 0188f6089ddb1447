/** A saved funnel, as the API keeps it. */
import type { Schema } from '@/api/ask';

export type Definition = Schema<'FunnelDefinition'>;
export type Step = Schema<'FunnelStep'>;
export type Result = Schema<'FunnelResult'>;

export interface Funnel {
  id: string;
  name: string;
  description: string;
  definition: Definition;
}

/** The funnel in a saved report; one without steps where the report was saved by something else. */
export function funnelOf({ id, name, description, parameters }: Pick<Schema<'SavedQuestion'>, 'id' | 'name' | 'description'> & { parameters: object }): Funnel {
  const { window = 60, steps = [] } = parameters as Partial<Definition>;
  return { id, name, description, definition: { window: Number(window), steps } };
}

/** The share of the first step's visitors who reached the last; 0 where nobody began. */
export function conversion(results: readonly Result[]): number {
  const [first, last] = [results[0], results.at(-1)];
  return first && last && first.visitors > 0 ? last.visitors / first.visitors : 0;
}
