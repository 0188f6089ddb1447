/** Heatmaps. */
export default {
  'heatmaps.title': 'Heatmaps',
} as const;
