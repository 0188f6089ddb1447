/** Segments. */
export default {
  'segments.title': 'Segments',
} as const;
