/** Japanese. Journeys. */
export default {
  'journeys.title': 'ジャーニー',
  'journeys.lead': '訪問がどのページとイベントを通るかを、ステップごとに示します。',
  'journeys.choice': '表示するジャーニー',
  'journeys.steps': 'ステップ数',
  'journeys.start': '開始',
  'journeys.end': '終了',
  'journeys.any': '任意のページまたはイベント',
  'journeys.flows': 'ステップの流れ',
  'journeys.others': 'その他',
  'journeys.summary': '最も多い{count, number}件のジャーニーをステップごとに描いた図です。同じデータを表でも確認できます。',
  'journeys.list': 'よくあるジャーニー',
  'journeys.journey': 'ジャーニー',
  'journeys.visits': '訪問',
  'journeys.none': '2ステップ以上のジャーニーはありません',
  'journeys.none.hint': '期間を長くするか、最初または最後のステップを変えるか、フィルターを外してください。',
} as const;
