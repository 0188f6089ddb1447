/** Japanese. Compare. */
export default {
  'compare.title': '比較',
  'compare.lead': '選択した期間と、比較対象の期間を並べて表示します。',
  'compare.nothing': '比較対象がありません',
  'compare.nothing.hint': '全期間以外の期間と、比較対象（前の期間または前年同期）を選択してください。',
  'compare.figures': '指標の比較',
  'compare.series': '両期間の推移',
  'compare.counted': '集計対象',
  'compare.summary': '推移：{now}、破線は{before}。同じデータを表でも確認できます。',
  'compare.time': '日時',
  'compare.timeBefore': '比較対象',
  'compare.values': '値の比較',
  'compare.field': '項目',
  'compare.now': '今回',
  'compare.before': '前回',
  'compare.change': '変化',
  'compare.new': '新規',
} as const;
