/** Breakdown. */
export default {
  'breakdown.title': 'Breakdown',
  'breakdown.lead': 'The numbers for each combination of up to three fields.',
  'breakdown.fields': 'Fields',
  'breakdown.first': 'First field',
  'breakdown.second': 'Second field',
  'breakdown.third': 'Third field',
  'breakdown.nothing': '(nothing)',
  'breakdown.table': 'Combinations',
  'breakdown.visitors': 'Visitors',
  'breakdown.visits': 'Visits',
  'breakdown.views': 'Page views',
  'breakdown.bounceRate': 'Bounce rate',
  'breakdown.visitTime': 'Average visit time',
  'breakdown.none': 'Nothing in this period',
  'breakdown.none.hint': 'Choose a longer period or remove filters.',
} as const;
