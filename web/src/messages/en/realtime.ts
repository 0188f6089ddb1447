/** Realtime. */
export default {
  'realtime.title': 'Realtime',
} as const;
