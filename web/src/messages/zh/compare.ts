/** Chinese. Compare. */
export default {
  'compare.title': '对比',
  'compare.lead': '并排显示两个时段：所选时段和与之对比的时段。',
  'compare.nothing': '没有可对比的内容',
  'compare.nothing.hint': '请选择“全部时间”以外的时间范围，并选择对比对象：上一时段或去年同期。',
  'compare.figures': '指标对比',
  'compare.series': '两个时段的趋势',
  'compare.counted': '统计内容',
  'compare.summary': '趋势：{now}，虚线为{before}。相同数据也可以表格形式查看。',
  'compare.time': '时间',
  'compare.timeBefore': '对比时段',
  'compare.values': '数值对比',
  'compare.field': '字段',
  'compare.now': '当前',
  'compare.before': '之前',
  'compare.change': '变化',
  'compare.new': '新增',
} as const;
