/** Arabic. Retention. */
export default {
  'retention.title': 'الاحتفاظ',
  'retention.lead': 'من بين الزوار الذين جاؤوا للمرة الأولى في يوم ما، كم منهم عاد في الأيام اللاحقة من الفترة.',
  'retention.table': 'الزوار العائدون',
  'retention.day': 'أول ظهور',
  'retention.visitors': 'الزوار',
  'retention.after': 'اليوم {days, number}',
  'retention.all': 'كل الأيام',
  'retention.count': '{count, plural, zero {لا زوار} one {زائر واحد} two {زائران} few {# زوار} many {# زائرًا} other {# زائر}}',
  'retention.cell': '{returned, number} من {visitors, plural, zero {# زائر} one {زائر واحد} two {زائرين} few {# زوار} many {# زائرًا} other {# زائر}}',
  'retention.more': 'عرض كل الأيام ({count})',
  'retention.fewer': 'عرض أحدث الأيام فقط',
  'retention.none': 'لم يأتِ أحد في هذه الفترة',
  'retention.none.hint': 'اختر فترة أطول أو أزل الفلاتر. يحتاج الاحتفاظ إلى بضعة أسابيع ليكون ذا دلالة.',
} as const;
