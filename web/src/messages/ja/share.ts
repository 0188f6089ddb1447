/** Japanese. Shared page. */
export default {
  'share.title': '共有ページ',
  'share.missing.title': 'このページの共有は終了しました',
  'share.missing.hint': '共有した人が共有を終了したか、URLを変更しました。新しいURLをお尋ねください。',
  'share.nothing.title': 'このページの概要は共有されていません',
  'share.nothing.hint': 'このページを共有した人は概要を含めていません。共有を依頼してください。',
  'share.empty.title': 'まだ訪問が記録されていません',
  'share.empty.hint': '最初の訪問があると、ここに数値が表示されます。',
  'share.by': '{name}で計測',
} as const;
