/** Arabic. The overview of a website. */
export default {
  'panel.pages': 'الصفحات',
  'panel.sources': 'المصادر',
  'panel.environment': 'البيئة',
  'panel.location': 'الموقع الجغرافي',
  'panel.events': 'الأحداث',
  'panel.hosts': 'المضيفات والوسوم',

  'overview.quiet.title': 'لا زيارات في هذه الفترة',
  'overview.quiet.filtered': 'لا زيارات في هذه الفترة بهذه الفلاتر',
  'overview.quiet.hint': 'سُجّلت آخر زيارة في {date}.',
  'overview.quiet.showAll': 'عرض كل الفترات',
  'overview.quiet.clear': 'إزالة الفلاتر',
} as const;
