/** Compare. */
export default {
  'compare.title': 'Comparação',
  'compare.lead': 'Dois períodos lado a lado: o escolhido e aquele com que ele é comparado.',
  'compare.nothing': 'Nada para comparar',
  'compare.nothing.hint': 'Escolha um período que não seja todo o período e com o que compará-lo: o período anterior ou há um ano.',
  'compare.figures': 'Números comparados',
  'compare.series': 'Evolução dos dois períodos',
  'compare.counted': 'O que é contado',
  'compare.summary': 'Ao longo do tempo: {now} e, tracejado, {before}. Os mesmos dados estão disponíveis como tabela.',
  'compare.time': 'Data',
  'compare.timeBefore': 'Comparado com',
  'compare.values': 'Valores comparados',
  'compare.field': 'Campo',
  'compare.now': 'Agora',
  'compare.before': 'Antes',
  'compare.change': 'Variação',
  'compare.new': 'novo',
} as const;
