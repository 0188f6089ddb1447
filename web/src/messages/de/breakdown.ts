/** Breakdown. */
export default {
  'breakdown.title': 'Aufschlüsselung',
  'breakdown.lead': 'Die Zahlen für jede Kombination aus bis zu drei Feldern.',
  'breakdown.fields': 'Felder',
  'breakdown.first': 'Erstes Feld',
  'breakdown.second': 'Zweites Feld',
  'breakdown.third': 'Drittes Feld',
  'breakdown.nothing': '(nichts)',
  'breakdown.table': 'Kombinationen',
  'breakdown.visitors': 'Besucher',
  'breakdown.visits': 'Besuche',
  'breakdown.views': 'Seitenaufrufe',
  'breakdown.bounceRate': 'Absprungrate',
  'breakdown.visitTime': 'Ø Besuchsdauer',
  'breakdown.none': 'Nichts in diesem Zeitraum',
  'breakdown.none.hint': 'Wählen Sie einen längeren Zeitraum oder entfernen Sie Filter.',
} as const;
