/** A saved goal, as the API keeps it. */
import type { Schema } from '@/api/ask';
import type { StepType } from '@/components/saved/StepValue';

export interface Goal {
  id: string;
  name: string;
  description: string;
  definition: { type: StepType; value: string };
}

/** The goal in a saved report; without a value where the report was saved by something else. */
export function goalOf({ id, name, description, parameters }: Pick<Schema<'Report'>, 'id' | 'name' | 'description'> & { parameters: object }): Goal {
  const { type, value } = parameters as Partial<Schema<'GoalDefinition'>>;
  return { id, name, description, definition: { type: type === 'event' ? 'event' : 'path', value: value ?? '' } };
}
