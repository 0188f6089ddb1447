/** Chinese. Administration. */
export default {
  'admin.title': '系统管理',
} as const;
