/** Events. */
export default {
  'events.title': 'Events',
} as const;
