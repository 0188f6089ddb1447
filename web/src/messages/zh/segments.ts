/** Chinese. Segments. */
export default {
  'segments.title': '细分',
  'segments.lead': '以名称保存的筛选条件，可在所有页面中选用。',
  'segments.add': '新建细分',
  'segments.change': '更改细分',
  'segments.empty': '暂无细分',
  'segments.empty.hint': '保存常用的筛选条件，例如来自德国的手机访客。',
} as const;
