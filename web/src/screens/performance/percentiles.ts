/** The percentiles that are told of every measure. */
export const percentiles = ['p50', 'p75', 'p95'] as const;
