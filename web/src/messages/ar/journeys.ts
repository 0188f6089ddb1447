/** Arabic. Journeys. */
export default {
  'journeys.title': 'الرحلات',
  'journeys.lead': 'الصفحات والأحداث التي تمر بها الزيارات، خطوة بخطوة.',
  'journeys.choice': 'أي الرحلات',
  'journeys.steps': 'الخطوات',
  'journeys.start': 'تبدأ بـ',
  'journeys.end': 'تنتهي بـ',
  'journeys.any': 'أي صفحة أو حدث',
  'journeys.flows': 'من خطوة إلى خطوة',
  'journeys.others': 'غير ذلك',
  'journeys.summary': '{count, plural, zero {لا رحلات} one {الرحلة الأكثر تكرارًا} two {الرحلتان الأكثر تكرارًا} few {أكثر # رحلات تكرارًا} many {أكثر # رحلة تكرارًا} other {أكثر # رحلة تكرارًا}}، مرسومة من خطوة إلى خطوة. البيانات نفسها متاحة كجدول.',
  'journeys.list': 'الرحلات الأكثر تكرارًا',
  'journeys.journey': 'الرحلة',
  'journeys.visits': 'الزيارات',
  'journeys.none': 'لا رحلات من خطوتين',
  'journeys.none.hint': 'اختر فترة أطول، أو خطوة أولى أو أخيرة مختلفة، أو أزل الفلاتر.',
} as const;
