/** Japanese. Administration. */
export default {
  'admin.title': 'システム管理',
} as const;
