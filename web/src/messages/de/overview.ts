/** The overview of a website. */
export default {
  'panel.pages': 'Seiten',
  'panel.sources': 'Quellen',
  'panel.environment': 'Umgebung',
  'panel.location': 'Standort',
  'panel.events': 'Ereignisse',
  'panel.hosts': 'Hosts und Tags',

  'overview.quiet.title': 'Keine Besuche in diesem Zeitraum',
  'overview.quiet.filtered': 'Keine Besuche in diesem Zeitraum mit diesen Filtern',
  'overview.quiet.hint': 'Der letzte erfasste Besuch war am {date}.',
  'overview.quiet.showAll': 'Gesamte Zeit anzeigen',
  'overview.quiet.clear': 'Filter entfernen',
} as const;
