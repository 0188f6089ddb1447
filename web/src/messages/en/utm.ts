/** UTM. */
export default {
  'utm.title': 'UTM',
} as const;
