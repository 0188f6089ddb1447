/** Retention. */
export default {
  'retention.title': 'Retention',
  'retention.lead': 'Wie viele der Besucher, die an einem Tag zum ersten Mal kamen, an späteren Tagen des Zeitraums zurückkehrten.',
  'retention.table': 'Zurückgekehrte Besucher',
  'retention.day': 'Erster Tag',
  'retention.visitors': 'Besucher',
  'retention.after': 'Tag {days, number}',
  'retention.all': 'Alle Tage',
  'retention.count': '{count, plural, one {# Besucher} other {# Besucher}}',
  'retention.cell': '{returned, number} von {visitors, plural, one {# Besucher} other {# Besuchern}}',
  'retention.more': 'Alle {count} Tage anzeigen',
  'retention.fewer': 'Nur die letzten Tage anzeigen',
  'retention.none': 'Niemand kam in diesem Zeitraum',
  'retention.none.hint': 'Wählen Sie einen längeren Zeitraum oder entfernen Sie Filter. Retention wird erst nach einigen Wochen aussagekräftig.',
} as const;
