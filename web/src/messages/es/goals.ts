/** Goals. */
export default {
  'goals.title': 'Objetivos',
  'goals.lead': 'Cuántos visitantes llegan a una página o hacen algo.',
  'goals.add': 'Nuevo objetivo',
  'goals.change': 'Cambiar objetivo',
  'goals.empty': 'Aún no hay objetivos',
  'goals.empty.hint': 'Indique una página o un evento al que quiera que lleguen los visitantes, por ejemplo /gracias o signup.',
  'goals.type': 'Tipo',
  'goals.value': 'Página o evento',
  'goals.rate': 'Tasa de conversión',
  'goals.reached': 'Lo alcanzaron',
  'goals.all': 'Todos los visitantes',
} as const;
