/**
 * Filters in the API's notation. The API reads `operator.value`, and splits the value of an equality at commas; what is
 * meant here is always this one value, so values with commas are sent as an anchored regular expression.
 */
import type { FilterName, Filters } from '@/api/types';

/** The query parameters for a set of filters. */
export function filterQuery(filters: Filters): Partial<Record<FilterName, string>> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, filterText(name as FilterName, value)]),
  );
}

function filterText(name: FilterName, value: string): string {
  // Lists show languages by their first two letters; visitors are stored as "en-GB".
  if (name === 'language' && /^[a-z]{2,3}$/i.test(value)) return `re.^${value}(-|$)`;
  return value.includes(',') ? `re.^${escapePattern(value)}$` : `eq.${value}`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
