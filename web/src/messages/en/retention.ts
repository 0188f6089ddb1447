/** Retention. */
export default {
  'retention.title': 'Retention',
} as const;
