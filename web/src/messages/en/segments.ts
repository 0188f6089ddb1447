/** Segments. */
export default {
  'segments.title': 'Segments',
  'segments.lead': 'Filters kept under a name, to be chosen on every screen.',
  'segments.add': 'New segment',
  'segments.change': 'Change segment',
  'segments.empty': 'No segment yet',
  'segments.empty.hint': 'Keep filters that you set often, such as visitors from Germany on mobile devices.',
} as const;
