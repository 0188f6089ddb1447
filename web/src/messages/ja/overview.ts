/** Japanese. The overview of a website. */
export default {
  'panel.pages': 'ページ',
  'panel.sources': '流入元',
  'panel.environment': '環境',
  'panel.location': '場所',
  'panel.events': 'イベント',
  'panel.hosts': 'ホストとタグ',

  'overview.quiet.title': 'この期間の訪問はありません',
  'overview.quiet.filtered': 'このフィルターでは、この期間の訪問はありません',
  'overview.quiet.hint': '最後に記録された訪問は{date}です。',
  'overview.quiet.showAll': '全期間を表示',
  'overview.quiet.clear': 'フィルターを外す',
} as const;
