/** Retention. */
export default {
  'retention.title': 'Retenção',
  'retention.lead': 'Dos visitantes que vieram pela primeira vez em um dia, quantos voltaram em dias seguintes do período.',
  'retention.table': 'Visitantes que voltaram',
  'retention.day': 'Primeiro dia',
  'retention.visitors': 'Visitantes',
  'retention.after': 'Dia {days, number}',
  'retention.all': 'Todos os dias',
  'retention.count': '{count, plural, one {# visitante} other {# visitantes}}',
  'retention.cell': '{returned, number} de {visitors, plural, one {# visitante} other {# visitantes}}',
  'retention.more': 'Mostrar todos os {count} dias',
  'retention.fewer': 'Mostrar só os últimos dias',
  'retention.none': 'Ninguém veio neste período',
  'retention.none.hint': 'Escolha um período maior ou remova filtros. A retenção precisa de algumas semanas para dizer algo.',
} as const;
