/** Chinese. Retention. */
export default {
  'retention.title': '留存',
  'retention.lead': '在某天首次到访的访客中，有多少人在该时段之后的日子再次到访。',
  'retention.table': '回访的访客',
  'retention.day': '首次到访',
  'retention.visitors': '访客',
  'retention.after': '第 {days, number} 天',
  'retention.all': '全部日期',
  'retention.count': '{count, number} 位访客',
  'retention.cell': '{visitors, number} 位访客中的 {returned, number} 位',
  'retention.more': '显示全部 {count} 天',
  'retention.fewer': '仅显示最近的日期',
  'retention.none': '此时段没有访客',
  'retention.none.hint': '请选择更长的时间范围或移除筛选条件。留存分析需要数周的数据才有意义。',
} as const;
