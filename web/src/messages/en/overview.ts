/** The overview of a website. */
export default {
  'panel.pages': 'Pages',
  'panel.sources': 'Sources',
  'panel.environment': 'Environment',
  'panel.location': 'Location',
  'panel.events': 'Events',
  'panel.hosts': 'Hosts and tags',

  'overview.quiet.title': 'No visits in this period',
  'overview.quiet.filtered': 'No visits in this period with these filters',
  'overview.quiet.hint': 'The last recorded visit was on {date}.',
  'overview.quiet.showAll': 'Show all time',
  'overview.quiet.clear': 'Remove filters',
} as const;
