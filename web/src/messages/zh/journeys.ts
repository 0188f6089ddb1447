/** Chinese. Journeys. */
export default {
  'journeys.title': '旅程',
  'journeys.lead': '访问逐步经过哪些页面和事件。',
  'journeys.choice': '显示哪些旅程',
  'journeys.steps': '步骤数',
  'journeys.start': '起点',
  'journeys.end': '终点',
  'journeys.any': '任意页面或事件',
  'journeys.flows': '步骤流向',
  'journeys.others': '其他',
  'journeys.summary': '最常见的 {count, number} 条旅程，按步骤绘制。相同数据也可以表格形式查看。',
  'journeys.list': '最常见的旅程',
  'journeys.journey': '旅程',
  'journeys.visits': '访问次数',
  'journeys.none': '没有两个步骤的旅程',
  'journeys.none.hint': '请选择更长的时间范围、更换起点或终点，或移除筛选条件。',
} as const;
