/**
 * Filters as the reader sets them, in the address and as the API takes them. In the address `country=DE` means equality
 * and other operators stand behind the name: `path.c=/blog`, `country.in=DE,FR`, `title.nre=^Draft`.
 */
import { filterNames, type FilterName } from '@/api/types';

/** What a filter does, in the order of the dialog. `in` and `nin` take several values with commas between. */
export const operators = ['eq', 'neq', 'in', 'nin', 'c', 'dnc', 're', 'nre'] as const;
export type Operator = (typeof operators)[number];

export interface Filter {
  name: FilterName;
  operator: Operator;
  value: string;
}

/** The filters that an address names; anything else in it is left alone. */
export function readFilters(search: Record<string, unknown>): Filter[] {
  return Object.entries(search).flatMap(([parameter, value]) => {
    const [name, operator = 'eq', ...rest] = parameter.split('.');
    if (!isFilterName(name) || !isOperator(operator) || rest.length || typeof value !== 'string' || !value) return [];
    return [{ name, operator, value }];
  });
}

/** The part of an address that says these filters. */
export function writeFilters(filters: Filter[]): Record<string, string> {
  return Object.fromEntries(filters.map(({ name, operator, value }) => [parameterOf(name, operator), value]));
}

/** True where a parameter of an address is a filter. */
export function isFilterParameter(parameter: string): boolean {
  const [name, operator = 'eq'] = parameter.split('.');
  return isFilterName(name) && isOperator(operator);
}

/** The filters with one more; one about the same name with the same operator gives way to it. */
export function withFilter(filters: Filter[], added: Filter): Filter[] {
  return [...filters.filter((each) => !isSame(each, added)), added];
}

export function withoutFilter(filters: Filter[], removed: Filter): Filter[] {
  return filters.filter((each) => !isSame(each, removed));
}

/** The query parameters of the API; a name that is filtered by twice gets digits. */
export function apiFilters(filters: Filter[]): Record<string, string> {
  const query: Record<string, string> = {};
  for (const filter of filters) {
    let parameter: string = filter.name;
    for (let digit = 1; parameter in query; digit += 1) parameter = `${filter.name}${digit}`;
    query[parameter] = apiText(filter);
  }
  return query;
}

/** The API splits the values of an equality at commas; a single value with commas is sent as an anchored expression. */
function apiText({ name, operator, value }: Filter): string {
  if (operator === 'in') return `eq.${value}`;
  if (operator === 'nin') return `neq.${value}`;
  if (operator !== 'eq' && operator !== 'neq') return `${operator}.${value}`;
  const expression = operator === 'eq' ? 're' : 'nre';
  // Lists show languages by their first two letters; visitors are stored as "en-GB".
  if (name === 'language' && /^[a-z]{2,3}$/i.test(value)) return `${expression}.^${value}(-|$)`;
  return value.includes(',') ? `${expression}.^${escapePattern(value)}$` : `${operator}.${value}`;
}

function parameterOf(name: FilterName, operator: Operator): string {
  return operator === 'eq' ? name : `${name}.${operator}`;
}

function isSame(one: Filter, other: Filter): boolean {
  return one.name === other.name && one.operator === other.operator;
}

function isFilterName(name: unknown): name is FilterName {
  return filterNames.includes(name as FilterName);
}

function isOperator(operator: unknown): operator is Operator {
  return operators.includes(operator as Operator);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
