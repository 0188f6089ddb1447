/** Cohorts. */
export default {
  'cohorts.title': 'Coortes',
  'cohorts.lead': 'Visitantes que abriram uma página ou fizeram algo em um período, para acompanhar em todas as telas.',
  'cohorts.add': 'Nova coorte',
  'cohorts.change': 'Alterar coorte',
  'cohorts.empty': 'Nenhuma coorte ainda',
  'cohorts.empty.hint': 'Agrupe visitantes pelo que fizeram, como os que abriram /precos nos últimos 30 dias.',
  'cohorts.action': 'O que fizeram',
  'cohorts.when': 'Quando',
  'cohorts.range.7day': 'Hoje e os 7 dias anteriores',
  'cohorts.range.30day': 'Hoje e os 30 dias anteriores',
  'cohorts.range.90day': 'Hoje e os 90 dias anteriores',
  'cohorts.range.12month': 'Este mês e os 12 anteriores',
} as const;
