/** What a share's parameters allow: `{ overview: true, allowFilter: false }`. */

type Parameters = Record<string, unknown>;

const notScreens = new Set(['allowFilter', 'theme']);

/** True where the overview is named, or no screen is named at all. */
export function showsOverview(parameters: Parameters): boolean {
  if (typeof parameters.overview === 'boolean') return parameters.overview;
  return !Object.entries(parameters).some(([name, value]) => !notScreens.has(name) && value === true);
}

/** False only where the share says so. */
export function mayFilter(parameters: Parameters): boolean {
  return parameters.allowFilter !== false;
}
