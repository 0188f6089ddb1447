/** Cohorts. */
export default {
  'cohorts.title': 'Cohortes',
  'cohorts.lead': 'Visitantes que abrieron una página o hicieron algo en un período, para seguirlos en cada pantalla.',
  'cohorts.add': 'Nueva cohorte',
  'cohorts.change': 'Cambiar cohorte',
  'cohorts.empty': 'Aún no hay cohortes',
  'cohorts.empty.hint': 'Agrupe a los visitantes por lo que hicieron, por ejemplo los que abrieron /precios en los últimos 30 días.',
  'cohorts.action': 'Qué hicieron',
  'cohorts.when': 'Cuándo',
  'cohorts.range.7day': 'Hoy y los 7 días anteriores',
  'cohorts.range.30day': 'Hoy y los 30 días anteriores',
  'cohorts.range.90day': 'Hoy y los 90 días anteriores',
  'cohorts.range.12month': 'Este mes y los 12 anteriores',
} as const;
