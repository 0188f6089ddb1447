/** Breakdown. */
export default {
  'breakdown.title': 'Breakdown',
} as const;
