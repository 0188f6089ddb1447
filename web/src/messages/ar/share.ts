/** Arabic. Shared page. */
export default {
  'share.title': 'الصفحة المشتركة',
  'share.missing.title': 'لم تعد هذه الصفحة مشتركة',
  'share.missing.hint': 'أنهى صاحبها المشاركة أو غيّر عنوانها. اطلب منه العنوان الجديد.',
  'share.nothing.title': 'النظرة العامة غير مشتركة',
  'share.nothing.hint': 'لم يُضمّن صاحب هذه الصفحة النظرة العامة. اطلب منه السماح بها.',
  'share.empty.title': 'لم تُسجَّل أي زيارة بعد',
  'share.empty.hint': 'ستظهر الأرقام هنا مع أول زيارة.',
  'share.by': 'القياس بواسطة {name}',
} as const;
