/** Chinese. Cohorts. */
export default {
  'cohorts.title': '同类群组',
  'cohorts.lead': '在某段时间内打开过某页面或执行过某操作的访客，可在所有页面中跟踪分析。',
  'cohorts.add': '新建同类群组',
  'cohorts.change': '更改同类群组',
  'cohorts.empty': '暂无同类群组',
  'cohorts.empty.hint': '按行为汇集访客，例如过去 30 天内打开过 /pricing 的访客。',
  'cohorts.action': '访客行为',
  'cohorts.when': '时间',
  'cohorts.range.7day': '今天及此前 7 天',
  'cohorts.range.30day': '今天及此前 30 天',
  'cohorts.range.90day': '今天及此前 90 天',
  'cohorts.range.12month': '本月及此前 12 个月',
} as const;
