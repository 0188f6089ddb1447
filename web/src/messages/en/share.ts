/** Shared page. */
export default {
  'share.title': 'Shared page',
} as const;
