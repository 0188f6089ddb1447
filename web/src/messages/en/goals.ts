/** Goals. */
export default {
  'goals.title': 'Goals',
} as const;
