/** Cohorts. */
export default {
  'cohorts.title': 'Cohorts',
  'cohorts.lead': 'Visitors who opened a page or did something within a time, to be followed on every screen.',
  'cohorts.add': 'New cohort',
  'cohorts.change': 'Change cohort',
  'cohorts.empty': 'No cohort yet',
  'cohorts.empty.hint': 'Gather visitors by what they did, such as those who opened /pricing in the last 30 days.',
  'cohorts.action': 'What they did',
  'cohorts.when': 'When',
  'cohorts.range.7day': 'Today and the 7 days before',
  'cohorts.range.30day': 'Today and the 30 days before',
  'cohorts.range.90day': 'Today and the 90 days before',
  'cohorts.range.12month': 'This month and the 12 before',
} as const;
