/** Japanese. Segments. */
export default {
  'segments.title': 'セグメント',
  'segments.lead': '名前を付けて保存したフィルターです。すべての画面で選択できます。',
  'segments.add': '新しいセグメント',
  'segments.change': 'セグメントを変更',
  'segments.empty': 'セグメントはまだありません',
  'segments.empty.hint': 'よく使うフィルターを保存しましょう。例：モバイルを使うドイツの訪問者。',
} as const;
