/** Chinese. Shared page. */
export default {
  'share.title': '共享页面',
  'share.missing.title': '此页面已停止共享',
  'share.missing.hint': '共享者已停止共享或更换了网址，请向其索取新网址。',
  'share.nothing.title': '其概览未共享',
  'share.nothing.hint': '共享此页面的人未包含概览，请对方允许查看。',
  'share.empty.title': '尚未记录任何访问',
  'share.empty.hint': '首次访问后，数据将显示在这里。',
  'share.by': '由 {name} 统计',
} as const;
