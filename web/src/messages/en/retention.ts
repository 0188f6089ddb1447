/** Retention. */
export default {
  'retention.title': 'Retention',
  'retention.lead': 'Of the visitors who first came on a day, how many came back on later days of the period.',
  'retention.table': 'Visitors who came back',
  'retention.day': 'First seen',
  'retention.visitors': 'Visitors',
  'retention.after': 'Day {days, number}',
  'retention.all': 'All days',
  'retention.count': '{count, plural, one {# visitor} other {# visitors}}',
  'retention.cell': '{returned, number} of {visitors, plural, one {# visitor} other {# visitors}}',
  'retention.more': 'Show all {count} days',
  'retention.fewer': 'Show the latest days alone',
  'retention.none': 'Nobody came in this period',
  'retention.none.hint': 'Choose a longer period or remove filters. Retention needs some weeks to tell something.',
} as const;
