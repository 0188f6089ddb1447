/** Arabic. Administration. */
export default {
  'admin.title': 'إدارة النظام',
} as const;
