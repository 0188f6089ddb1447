/** Cohorts. */
export default {
  'cohorts.title': 'Cohorts',
} as const;
