import type { Extra } from '../extras';

/** Pages that the server says are not there; with `always` every page that carries the script. */
const missing: Extra = ({ track }, setting) => {
  const [loaded] = performance.getEntriesByType('navigation') as (PerformanceEntry & { responseStatus?: number })[];
  if (setting === 'always' || /^4(04|10)$/.test(`${loaded?.responseStatus}`)) track('404', { path: location.pathname });
};

export default missing;
