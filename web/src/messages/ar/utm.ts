/** Arabic. Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': 'مشاهدات الصفحات بحسب معلمات الحملات في الروابط التي قادت إليها.',
  'utm.utm_source': 'المصادر',
  'utm.utm_medium': 'الوسائط',
  'utm.utm_campaign': 'الحملات',
  'utm.utm_content': 'المحتويات',
  'utm.utm_term': 'الكلمات',
  'utm.none': 'لا روابط حملات في هذه الفترة',
  'utm.none.hint': 'أضف معلمات إلى الروابط التي تشاركها لترى هنا أيها جرى اتباعه:',
  'utm.none.one': 'أضف \u2066{parameter}=…\u2069 إلى الروابط التي تشاركها.',
  'utm.example': 'مثال على رابط حملة',
} as const;
