/** Performance. */
export default {
  'performance.title': 'Performance',
} as const;
