/** Links. */
export default {
  'links.title': 'Links',
} as const;
