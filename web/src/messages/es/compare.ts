/** Compare. */
export default {
  'compare.title': 'Comparación',
  'compare.lead': 'Dos períodos lado a lado: el elegido y aquel con el que se compara.',
  'compare.nothing': 'Nada con que comparar',
  'compare.nothing.hint': 'Elija un período que no sea todo el tiempo y con qué compararlo: el período anterior o hace un año.',
  'compare.figures': 'Cifras comparadas',
  'compare.series': 'Evolución de ambos períodos',
  'compare.counted': 'Qué se cuenta',
  'compare.summary': 'A lo largo del tiempo: {now} y, con línea discontinua, {before}. Los mismos datos están disponibles como tabla.',
  'compare.time': 'Fecha',
  'compare.timeBefore': 'Comparado con',
  'compare.values': 'Valores comparados',
  'compare.field': 'Campo',
  'compare.now': 'Ahora',
  'compare.before': 'Antes',
  'compare.change': 'Variación',
  'compare.new': 'nuevo',
} as const;
