/** Funnels. */
export default {
  'funnels.title': 'Funnels',
} as const;
