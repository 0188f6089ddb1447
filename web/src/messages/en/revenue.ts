/** Revenue. */
export default {
  'revenue.title': 'Revenue',
} as const;
