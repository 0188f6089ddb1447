/** Japanese. Retention. */
export default {
  'retention.title': 'リテンション',
  'retention.lead': 'ある日に初めて訪れた訪問者のうち、期間内の後の日に再び訪れた人数です。',
  'retention.table': '再訪した訪問者',
  'retention.day': '初回訪問日',
  'retention.visitors': '訪問者',
  'retention.after': '{days, number}日目',
  'retention.all': 'すべての日',
  'retention.count': '{count, number}人',
  'retention.cell': '{visitors, number}人中{returned, number}人',
  'retention.more': '{count}日すべて表示',
  'retention.fewer': '最近の日のみ表示',
  'retention.none': 'この期間の訪問者はいません',
  'retention.none.hint': '期間を長くするか、フィルターを外してください。リテンションの傾向を見るには数週間分のデータが必要です。',
} as const;
