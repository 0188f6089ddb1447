/** Breakdown. */
export default {
  'breakdown.title': 'Detalhamento',
  'breakdown.lead': 'Os números de cada combinação de até três campos.',
  'breakdown.fields': 'Campos',
  'breakdown.first': 'Primeiro campo',
  'breakdown.second': 'Segundo campo',
  'breakdown.third': 'Terceiro campo',
  'breakdown.nothing': '(nada)',
  'breakdown.table': 'Combinações',
  'breakdown.visitors': 'Visitantes',
  'breakdown.visits': 'Visitas',
  'breakdown.views': 'Visualizações de página',
  'breakdown.bounceRate': 'Taxa de rejeição',
  'breakdown.visitTime': 'Duração média da visita',
  'breakdown.none': 'Nada neste período',
  'breakdown.none.hint': 'Escolha um período maior ou remova filtros.',
} as const;
