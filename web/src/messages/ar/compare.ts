/** Arabic. Compare. */
export default {
  'compare.title': 'المقارنة',
  'compare.lead': 'فترتان جنبًا إلى جنب: الفترة المختارة والفترة التي تُقارن بها.',
  'compare.nothing': 'لا يوجد ما يُقارن به',
  'compare.nothing.hint': 'اختر فترة غير «كل الفترات»، وما تُقارن به: الفترة السابقة أو قبل سنة.',
  'compare.figures': 'مقارنة المؤشرات',
  'compare.series': 'مسار الفترتين',
  'compare.counted': 'ما يُحصى',
  'compare.summary': 'عبر الزمن: {now}، وبخط متقطع {before}. البيانات نفسها متاحة كجدول.',
  'compare.time': 'الوقت',
  'compare.timeBefore': 'مقارنة مع',
  'compare.values': 'مقارنة القيم',
  'compare.field': 'الحقل',
  'compare.now': 'الآن',
  'compare.before': 'سابقًا',
  'compare.change': 'التغيّر',
  'compare.new': 'جديد',
} as const;
