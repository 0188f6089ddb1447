/** Arabic. Cohorts. */
export default {
  'cohorts.title': 'المجموعات النموذجية',
  'cohorts.lead': 'زوار فتحوا صفحة أو قاموا بشيء خلال مدة معينة، لمتابعتهم في كل الصفحات.',
  'cohorts.add': 'مجموعة نموذجية جديدة',
  'cohorts.change': 'تعديل المجموعة النموذجية',
  'cohorts.empty': 'لا مجموعات نموذجية بعد',
  'cohorts.empty.hint': 'اجمع الزوار بحسب ما فعلوه، مثل من فتحوا \u2066/pricing\u2069 في آخر 30 يومًا.',
  'cohorts.action': 'ما فعلوه',
  'cohorts.when': 'متى',
  'cohorts.range.7day': 'اليوم والأيام السبعة السابقة',
  'cohorts.range.30day': 'اليوم والأيام الثلاثون السابقة',
  'cohorts.range.90day': 'اليوم والأيام التسعون السابقة',
  'cohorts.range.12month': 'هذا الشهر والأشهر الاثنا عشر السابقة',
} as const;
