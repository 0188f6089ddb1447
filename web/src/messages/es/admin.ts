/** Administration. */
export default {
  'admin.title': 'Administración',
} as const;
