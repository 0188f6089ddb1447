/** Chinese. Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': '按带来访问的链接中的推广参数统计的浏览量。',
  'utm.utm_source': '来源',
  'utm.utm_medium': '媒介',
  'utm.utm_campaign': '广告系列',
  'utm.utm_content': '内容',
  'utm.utm_term': '关键字',
  'utm.none': '此时段没有推广链接',
  'utm.none.hint': '在分享的链接中添加参数，即可在这里查看哪些链接被点击：',
  'utm.none.one': '请在分享的链接中添加 {parameter}=…。',
  'utm.example': '推广链接示例',
} as const;
