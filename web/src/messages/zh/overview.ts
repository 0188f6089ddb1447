/** Chinese. The overview of a website. */
export default {
  'panel.pages': '页面',
  'panel.sources': '流量来源',
  'panel.environment': '访问环境',
  'panel.location': '地理位置',
  'panel.events': '事件',
  'panel.hosts': '主机和标签',

  'overview.quiet.title': '此时段没有访问',
  'overview.quiet.filtered': '此时段没有符合筛选条件的访问',
  'overview.quiet.hint': '最近一次记录的访问在 {date}。',
  'overview.quiet.showAll': '显示全部时间',
  'overview.quiet.clear': '移除筛选条件',
} as const;
