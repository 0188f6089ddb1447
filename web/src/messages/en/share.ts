/** Shared page. */
export default {
  'share.title': 'Shared page',
  'share.missing.title': 'This page is no longer shared',
  'share.missing.hint': 'Whoever shared it has ended that or given it a new address. Ask them for the new one.',
  'share.nothing.title': 'Its overview is not shared',
  'share.nothing.hint': 'Whoever shared this page left the overview out. Ask them to allow it.',
  'share.empty.title': 'No visit has been recorded yet',
  'share.empty.hint': 'Numbers appear here with the first visit.',
  'share.by': 'Counted with {name}',
} as const;
