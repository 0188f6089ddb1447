/** Retention. */
export default {
  'retention.title': 'Rétention',
  'retention.lead': 'Parmi les visiteurs venus un jour pour la première fois, combien sont revenus les jours suivants de la période.',
  'retention.table': 'Visiteurs revenus',
  'retention.day': 'Premier jour',
  'retention.visitors': 'Visiteurs',
  'retention.after': 'Jour {days, number}',
  'retention.all': 'Tous les jours',
  'retention.count': '{count, plural, one {# visiteur} other {# visiteurs}}',
  'retention.cell': '{returned, number} sur {visitors, plural, one {# visiteur} other {# visiteurs}}',
  'retention.more': 'Afficher les {count} jours',
  'retention.fewer': 'Afficher seulement les derniers jours',
  'retention.none': 'Personne n’est venu sur cette période',
  'retention.none.hint': 'Choisissez une période plus longue ou retirez des filtres. La rétention demande quelques semaines pour être parlante.',
} as const;
