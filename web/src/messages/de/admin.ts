/** Administration. */
export default {
  'admin.title': 'Verwaltung',
} as const;
