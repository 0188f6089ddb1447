/** Arabic. Breakdown. */
export default {
  'breakdown.title': 'التحليل التفصيلي',
  'breakdown.lead': 'الأرقام لكل توليفة من ثلاثة حقول كحد أقصى.',
  'breakdown.fields': 'الحقول',
  'breakdown.first': 'الحقل الأول',
  'breakdown.second': 'الحقل الثاني',
  'breakdown.third': 'الحقل الثالث',
  'breakdown.nothing': '(لا شيء)',
  'breakdown.table': 'التوليفات',
  'breakdown.visitors': 'الزوار',
  'breakdown.visits': 'الزيارات',
  'breakdown.views': 'المشاهدات',
  'breakdown.bounceRate': 'معدل الارتداد',
  'breakdown.visitTime': 'متوسط مدة الزيارة',
  'breakdown.none': 'لا بيانات في هذه الفترة',
  'breakdown.none.hint': 'اختر فترة أطول أو أزل الفلاتر.',
} as const;
