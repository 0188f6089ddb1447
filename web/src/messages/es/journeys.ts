/** Journeys. */
export default {
  'journeys.title': 'Recorridos',
  'journeys.lead': 'Por qué páginas y eventos pasan las visitas, paso a paso.',
  'journeys.choice': 'Qué recorridos',
  'journeys.steps': 'Pasos',
  'journeys.start': 'Empieza por',
  'journeys.end': 'Termina en',
  'journeys.any': 'Cualquier página o evento',
  'journeys.flows': 'De paso en paso',
  'journeys.others': 'Otros',
  'journeys.summary': '{count, plural, one {El recorrido más frecuente} other {Los # recorridos más frecuentes}}, de paso en paso. Los mismos datos están disponibles como tabla.',
  'journeys.list': 'Recorridos más frecuentes',
  'journeys.journey': 'Recorrido',
  'journeys.visits': 'Visitas',
  'journeys.none': 'Ningún recorrido de dos pasos',
  'journeys.none.hint': 'Elija un período más largo, otro primer o último paso, o quite filtros.',
} as const;
