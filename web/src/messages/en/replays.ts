/** Replays. */
export default {
  'replays.title': 'Replays',
} as const;
