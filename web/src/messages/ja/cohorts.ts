/** Japanese. Cohorts. */
export default {
  'cohorts.title': 'コホート',
  'cohorts.lead': '特定の期間にページを開いた、または何かを行った訪問者をまとめ、すべての画面で追跡できます。',
  'cohorts.add': '新しいコホート',
  'cohorts.change': 'コホートを変更',
  'cohorts.empty': 'コホートはまだありません',
  'cohorts.empty.hint': '行動で訪問者をまとめましょう。例：過去30日間に/pricingを開いた訪問者。',
  'cohorts.action': '行動',
  'cohorts.when': '時期',
  'cohorts.range.7day': '今日とその前の7日間',
  'cohorts.range.30day': '今日とその前の30日間',
  'cohorts.range.90day': '今日とその前の90日間',
  'cohorts.range.12month': '今月とその前の12か月',
} as const;
