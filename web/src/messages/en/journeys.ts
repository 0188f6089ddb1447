/** Journeys. */
export default {
  'journeys.title': 'Journeys',
} as const;
