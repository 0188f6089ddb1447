/** Japanese. Goals. */
export default {
  'goals.title': '目標',
  'goals.lead': 'ページに到達した、または何かを行った訪問者の数です。',
  'goals.add': '新しい目標',
  'goals.change': '目標を変更',
  'goals.empty': '目標はまだありません',
  'goals.empty.hint': '訪問者に到達してほしいページまたはイベントを指定してください。例：/thanks、signup。',
  'goals.type': '種類',
  'goals.value': 'ページまたはイベント',
  'goals.rate': 'コンバージョン率',
  'goals.reached': '達成した訪問者',
  'goals.all': 'すべての訪問者',
} as const;
