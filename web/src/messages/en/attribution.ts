/** Attribution. */
export default {
  'attribution.title': 'Attribution',
} as const;
