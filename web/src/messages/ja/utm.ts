/** Japanese. Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': '訪問につながったリンクのキャンペーンパラメータ別のページビューです。',
  'utm.utm_source': 'ソース',
  'utm.utm_medium': 'メディア',
  'utm.utm_campaign': 'キャンペーン',
  'utm.utm_content': 'コンテンツ',
  'utm.utm_term': 'キーワード',
  'utm.none': 'この期間のキャンペーンリンクはありません',
  'utm.none.hint': '共有するリンクにパラメータを付けると、どのリンクがたどられたかをここで確認できます。',
  'utm.none.one': '共有するリンクに{parameter}=…を付けてください。',
  'utm.example': 'キャンペーンリンクの例',
} as const;
