/** Journeys. */
export default {
  'journeys.title': 'Jornadas',
  'journeys.lead': 'Por quais páginas e eventos as visitas passam, etapa por etapa.',
  'journeys.choice': 'Quais jornadas',
  'journeys.steps': 'Etapas',
  'journeys.start': 'Começa com',
  'journeys.end': 'Termina com',
  'journeys.any': 'Qualquer página ou evento',
  'journeys.flows': 'De etapa em etapa',
  'journeys.others': 'Outros',
  'journeys.summary': '{count, plural, one {A jornada mais frequente} other {As # jornadas mais frequentes}}, de etapa em etapa. Os mesmos dados estão disponíveis como tabela.',
  'journeys.list': 'Jornadas mais frequentes',
  'journeys.journey': 'Jornada',
  'journeys.visits': 'Visitas',
  'journeys.none': 'Nenhuma jornada de duas etapas',
  'journeys.none.hint': 'Escolha um período maior, outra primeira ou última etapa, ou remova filtros.',
} as const;
