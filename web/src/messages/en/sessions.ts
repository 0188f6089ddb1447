/** Sessions. */
export default {
  'sessions.title': 'Sessions',
} as const;
