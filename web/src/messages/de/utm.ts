/** Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': 'Seitenaufrufe nach den Kampagnenparametern der Links, die zu ihnen führten.',
  'utm.utm_source': 'Quellen',
  'utm.utm_medium': 'Medien',
  'utm.utm_campaign': 'Kampagnen',
  'utm.utm_content': 'Inhalte',
  'utm.utm_term': 'Begriffe',
  'utm.none': 'Keine Kampagnenlinks in diesem Zeitraum',
  'utm.none.hint': 'Ergänzen Sie Parameter an Links, die Sie teilen, dann sehen Sie hier, welche aufgerufen wurden:',
  'utm.none.one': 'Ergänzen Sie {parameter}=… an Links, die Sie teilen.',
  'utm.example': 'Beispiel für einen Kampagnenlink',
} as const;
