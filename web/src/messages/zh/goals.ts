/** Chinese. Goals. */
export default {
  'goals.title': '目标',
  'goals.lead': '有多少访客到达某个页面或执行某个操作。',
  'goals.add': '新建目标',
  'goals.change': '更改目标',
  'goals.empty': '暂无目标',
  'goals.empty.hint': '指定希望访客到达的页面或触发的事件，例如 /thanks 或 signup。',
  'goals.type': '类型',
  'goals.value': '页面或事件',
  'goals.rate': '转化率',
  'goals.reached': '已达成',
  'goals.all': '全部访客',
} as const;
