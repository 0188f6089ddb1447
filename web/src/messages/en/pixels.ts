/** Pixels. */
export default {
  'pixels.title': 'Pixels',
} as const;
