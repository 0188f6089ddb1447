/** Goals. */
export default {
  'goals.title': 'Metas',
  'goals.lead': 'Quantos visitantes chegam a uma página ou fazem algo.',
  'goals.add': 'Nova meta',
  'goals.change': 'Alterar meta',
  'goals.empty': 'Nenhuma meta ainda',
  'goals.empty.hint': 'Indique uma página ou um evento que os visitantes devem alcançar, como /obrigado ou signup.',
  'goals.type': 'Tipo',
  'goals.value': 'Página ou evento',
  'goals.rate': 'Taxa de conversão',
  'goals.reached': 'Alcançaram',
  'goals.all': 'Todos os visitantes',
} as const;
