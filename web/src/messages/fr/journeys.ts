/** Journeys. */
export default {
  'journeys.title': 'Parcours',
  'journeys.lead': 'Les pages et les événements par lesquels passent les visites, étape par étape.',
  'journeys.choice': 'Quels parcours',
  'journeys.steps': 'Étapes',
  'journeys.start': 'Commence par',
  'journeys.end': 'Finit par',
  'journeys.any': 'Toute page ou tout événement',
  'journeys.flows': 'D’étape en étape',
  'journeys.others': 'Autres',
  'journeys.summary': '{count, plural, one {Le parcours le plus fréquent} other {Les # parcours les plus fréquents}}, d’étape en étape. Les mêmes données sont disponibles en tableau.',
  'journeys.list': 'Parcours les plus fréquents',
  'journeys.journey': 'Parcours',
  'journeys.visits': 'Visites',
  'journeys.none': 'Aucun parcours de deux étapes',
  'journeys.none.hint': 'Choisissez une période plus longue, une autre première ou dernière étape, ou retirez des filtres.',
} as const;
