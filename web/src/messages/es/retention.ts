/** Retention. */
export default {
  'retention.title': 'Retención',
  'retention.lead': 'De los visitantes que llegaron por primera vez un día, cuántos volvieron en días posteriores del período.',
  'retention.table': 'Visitantes que volvieron',
  'retention.day': 'Primer día',
  'retention.visitors': 'Visitantes',
  'retention.after': 'Día {days, number}',
  'retention.all': 'Todos los días',
  'retention.count': '{count, plural, one {# visitante} other {# visitantes}}',
  'retention.cell': '{returned, number} de {visitors, plural, one {# visitante} other {# visitantes}}',
  'retention.more': 'Mostrar los {count} días',
  'retention.fewer': 'Mostrar solo los últimos días',
  'retention.none': 'Nadie vino en este período',
  'retention.none.hint': 'Elija un período más largo o quite filtros. La retención necesita unas semanas para decir algo.',
} as const;
