/** Compare. */
export default {
  'compare.title': 'Comparaison',
  'compare.lead': 'Deux périodes côte à côte : celle qui est choisie et celle à laquelle on la compare.',
  'compare.nothing': 'Rien à comparer',
  'compare.nothing.hint': 'Choisissez une autre période que tout l’historique, et ce à quoi la comparer : la période précédente, ou il y a un an.',
  'compare.figures': 'Chiffres comparés',
  'compare.series': 'Évolution des deux périodes',
  'compare.counted': 'Ce qui est compté',
  'compare.summary': 'Au fil du temps : {now} et, en pointillés, {before}. Les mêmes données sont disponibles en tableau.',
  'compare.time': 'Date',
  'compare.timeBefore': 'Comparé à',
  'compare.values': 'Valeurs comparées',
  'compare.field': 'Champ',
  'compare.now': 'Actuel',
  'compare.before': 'Avant',
  'compare.change': 'Évolution',
  'compare.new': 'nouveau',
} as const;
