/** Journeys. */
export default {
  'journeys.title': 'Journeys',
  'journeys.lead': 'Through which pages and events visits go, step by step.',
  'journeys.choice': 'Which journeys',
  'journeys.steps': 'Steps',
  'journeys.start': 'Begins with',
  'journeys.end': 'Ends with',
  'journeys.any': 'Any page or event',
  'journeys.flows': 'From step to step',
  'journeys.others': 'Others',
  'journeys.summary': 'The {count, plural, one {most frequent journey} other {# most frequent journeys}}, drawn from step to step. The same data is available as a table.',
  'journeys.list': 'Most frequent journeys',
  'journeys.journey': 'Journey',
  'journeys.visits': 'Visits',
  'journeys.none': 'No journey of two steps',
  'journeys.none.hint': 'Choose a longer period, another first or last step, or remove filters.',
} as const;
