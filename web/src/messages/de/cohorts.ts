/** Cohorts. */
export default {
  'cohorts.title': 'Kohorten',
  'cohorts.lead': 'Besucher, die in einer bestimmten Zeit eine Seite geöffnet oder etwas getan haben; in jeder Ansicht zu verfolgen.',
  'cohorts.add': 'Neue Kohorte',
  'cohorts.change': 'Kohorte ändern',
  'cohorts.empty': 'Noch keine Kohorte',
  'cohorts.empty.hint': 'Fassen Sie Besucher nach dem zusammen, was sie getan haben, etwa alle, die in den letzten 30 Tagen /preise geöffnet haben.',
  'cohorts.action': 'Was sie getan haben',
  'cohorts.when': 'Wann',
  'cohorts.range.7day': 'Heute und die 7 Tage davor',
  'cohorts.range.30day': 'Heute und die 30 Tage davor',
  'cohorts.range.90day': 'Heute und die 90 Tage davor',
  'cohorts.range.12month': 'Dieser Monat und die 12 davor',
} as const;
