/** Arabic. The login. */
export default {
  'login.page': 'تسجيل الدخول',
  'login.title': 'تسجيل الدخول',
  'login.lead': 'تحليلات ويب معمّقة: ما يفعله الزوار، من دون معرفة من هم.',
  'login.username': 'اسم المستخدم',
  'login.password': 'كلمة المرور',
  'login.submit': 'تسجيل الدخول',
  'login.required': 'مطلوب',
  'login.wrong': 'اسم المستخدم أو كلمة المرور غير صحيحة. كلاهما يميّز بين الأحرف الكبيرة والصغيرة.',
  'login.code': 'الرمز من تطبيق المصادقة',
  'login.codeHint': 'ستة أرقام، أو أحد رموز النسخ الاحتياطي.',
  'login.codeSubmit': 'متابعة',
  'login.codeWrong': 'هذا الرمز غير صحيح أو سبق استخدامه.',
  'login.codeEnded': 'انتهت المهلة أو أُدخلت رموز خاطئة كثيرة. سجّل الدخول من جديد.',
  'login.back': 'رجوع',
  'login.ended': 'انتهت جلستك. سجّل الدخول من جديد للمتابعة من حيث توقفت.',
  'login.firstStart': 'أول تشغيل؟ اسم المستخدم هو admin، وكلمة المرور في \u2066KOKUMI_ADMIN_PASSWORD\u2069 أو طُبعت مرة واحدة في سجل الخادم.',
} as const;
