/** Breakdown. */
export default {
  'breakdown.title': 'Desglose',
  'breakdown.lead': 'Las cifras de cada combinación de hasta tres campos.',
  'breakdown.fields': 'Campos',
  'breakdown.first': 'Primer campo',
  'breakdown.second': 'Segundo campo',
  'breakdown.third': 'Tercer campo',
  'breakdown.nothing': '(nada)',
  'breakdown.table': 'Combinaciones',
  'breakdown.visitors': 'Visitantes',
  'breakdown.visits': 'Visitas',
  'breakdown.views': 'Páginas vistas',
  'breakdown.bounceRate': 'Tasa de rebote',
  'breakdown.visitTime': 'Duración media de la visita',
  'breakdown.none': 'Nada en este período',
  'breakdown.none.hint': 'Elija un período más largo o quite filtros.',
} as const;
