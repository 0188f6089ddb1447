/** Chinese. Breakdown. */
export default {
  'breakdown.title': '交叉分析',
  'breakdown.lead': '最多三个字段的各种组合的数据。',
  'breakdown.fields': '字段',
  'breakdown.first': '第一个字段',
  'breakdown.second': '第二个字段',
  'breakdown.third': '第三个字段',
  'breakdown.nothing': '（无）',
  'breakdown.table': '组合',
  'breakdown.visitors': '访客',
  'breakdown.visits': '访问次数',
  'breakdown.views': '浏览量',
  'breakdown.bounceRate': '跳出率',
  'breakdown.visitTime': '平均访问时长',
  'breakdown.none': '此时段没有数据',
  'breakdown.none.hint': '请选择更长的时间范围或移除筛选条件。',
} as const;
