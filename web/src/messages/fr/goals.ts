/** Goals. */
export default {
  'goals.title': 'Objectifs',
  'goals.lead': 'Combien de visiteurs atteignent une page ou font quelque chose.',
  'goals.add': 'Nouvel objectif',
  'goals.change': 'Modifier l’objectif',
  'goals.empty': 'Aucun objectif pour l’instant',
  'goals.empty.hint': 'Indiquez une page ou un événement que les visiteurs doivent atteindre, par exemple /merci ou signup.',
  'goals.type': 'Type',
  'goals.value': 'Page ou événement',
  'goals.rate': 'Taux de conversion',
  'goals.reached': 'Objectif atteint',
  'goals.all': 'Tous les visiteurs',
} as const;
