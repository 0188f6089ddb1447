/** Arabic. Segments. */
export default {
  'segments.title': 'الشرائح',
  'segments.lead': 'فلاتر محفوظة باسم، يمكن اختيارها في كل الصفحات.',
  'segments.add': 'شريحة جديدة',
  'segments.change': 'تعديل الشريحة',
  'segments.empty': 'لا شرائح بعد',
  'segments.empty.hint': 'احفظ الفلاتر التي تستخدمها كثيرًا، مثل زوار ألمانيا على الأجهزة الجوالة.',
} as const;
