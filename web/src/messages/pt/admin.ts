/** Administration. */
export default {
  'admin.title': 'Administração',
} as const;
