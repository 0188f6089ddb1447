/** Compare. */
export default {
  'compare.title': 'Vergleich',
  'compare.lead': 'Zwei Zeiträume nebeneinander: der gewählte und der, mit dem er verglichen wird.',
  'compare.nothing': 'Nichts zum Vergleichen',
  'compare.nothing.hint': 'Wählen Sie einen anderen Zeitraum als die gesamte Zeit, und womit er verglichen wird: mit dem Zeitraum davor oder vor einem Jahr.',
  'compare.figures': 'Kennzahlen im Vergleich',
  'compare.series': 'Verlauf beider Zeiträume',
  'compare.counted': 'Was gezählt wird',
  'compare.summary': 'Im Zeitverlauf: {now} und, gestrichelt, {before}. Dieselben Daten gibt es als Tabelle.',
  'compare.time': 'Zeit',
  'compare.timeBefore': 'Verglichen mit',
  'compare.values': 'Werte im Vergleich',
  'compare.field': 'Feld',
  'compare.now': 'Jetzt',
  'compare.before': 'Davor',
  'compare.change': 'Änderung',
  'compare.new': 'neu',
} as const;
