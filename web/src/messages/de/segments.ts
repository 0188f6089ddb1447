/** Segments. */
export default {
  'segments.title': 'Segmente',
  'segments.lead': 'Filter, die unter einem Namen gespeichert und in jeder Ansicht wählbar sind.',
  'segments.add': 'Neues Segment',
  'segments.change': 'Segment ändern',
  'segments.empty': 'Noch kein Segment',
  'segments.empty.hint': 'Speichern Sie Filter, die Sie oft setzen, etwa Besucher aus Deutschland mit Mobilgeräten.',
} as const;
