/** Administration. */
export default {
  'admin.title': 'Administration',
} as const;
