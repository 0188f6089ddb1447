/** Arabic. Goals. */
export default {
  'goals.title': 'الأهداف',
  'goals.lead': 'كم زائرًا يصل إلى صفحة أو يقوم بشيء.',
  'goals.add': 'هدف جديد',
  'goals.change': 'تعديل الهدف',
  'goals.empty': 'لا أهداف بعد',
  'goals.empty.hint': 'حدّد صفحة أو حدثًا تريد أن يصل إليه الزوار، مثل \u2066/thanks\u2069 أو \u2066signup\u2069.',
  'goals.type': 'النوع',
  'goals.value': 'الصفحة أو الحدث',
  'goals.rate': 'معدل التحويل',
  'goals.reached': 'بلغوه',
  'goals.all': 'كل الزوار',
} as const;
