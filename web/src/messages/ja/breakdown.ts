/** Japanese. Breakdown. */
export default {
  'breakdown.title': '内訳',
  'breakdown.lead': '最大3つの項目を組み合わせた数値です。',
  'breakdown.fields': '項目',
  'breakdown.first': '1つ目の項目',
  'breakdown.second': '2つ目の項目',
  'breakdown.third': '3つ目の項目',
  'breakdown.nothing': '（なし）',
  'breakdown.table': '組み合わせ',
  'breakdown.visitors': '訪問者',
  'breakdown.visits': '訪問',
  'breakdown.views': 'ページビュー',
  'breakdown.bounceRate': '直帰率',
  'breakdown.visitTime': '平均滞在時間',
  'breakdown.none': 'この期間のデータはありません',
  'breakdown.none.hint': '期間を長くするか、フィルターを外してください。',
} as const;
