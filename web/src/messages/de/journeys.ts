/** Journeys. */
export default {
  'journeys.title': 'Pfade',
  'journeys.lead': 'Über welche Seiten und Ereignisse Besuche verlaufen, Schritt für Schritt.',
  'journeys.choice': 'Welche Pfade',
  'journeys.steps': 'Schritte',
  'journeys.start': 'Beginnt mit',
  'journeys.end': 'Endet mit',
  'journeys.any': 'Beliebige Seite oder Ereignis',
  'journeys.flows': 'Von Schritt zu Schritt',
  'journeys.others': 'Andere',
  'journeys.summary': '{count, plural, one {Der häufigste Pfad} other {Die # häufigsten Pfade}}, Schritt für Schritt gezeichnet. Dieselben Daten gibt es als Tabelle.',
  'journeys.list': 'Häufigste Pfade',
  'journeys.journey': 'Pfad',
  'journeys.visits': 'Besuche',
  'journeys.none': 'Kein Pfad mit zwei Schritten',
  'journeys.none.hint': 'Wählen Sie einen längeren Zeitraum, einen anderen ersten oder letzten Schritt, oder entfernen Sie Filter.',
} as const;
