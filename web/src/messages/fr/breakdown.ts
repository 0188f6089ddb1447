/** Breakdown. */
export default {
  'breakdown.title': 'Répartition',
  'breakdown.lead': 'Les chiffres de chaque combinaison de trois champs au plus.',
  'breakdown.fields': 'Champs',
  'breakdown.first': 'Premier champ',
  'breakdown.second': 'Deuxième champ',
  'breakdown.third': 'Troisième champ',
  'breakdown.nothing': '(rien)',
  'breakdown.table': 'Combinaisons',
  'breakdown.visitors': 'Visiteurs',
  'breakdown.visits': 'Visites',
  'breakdown.views': 'Pages vues',
  'breakdown.bounceRate': 'Taux de rebond',
  'breakdown.visitTime': 'Durée moyenne de visite',
  'breakdown.none': 'Rien sur cette période',
  'breakdown.none.hint': 'Choisissez une période plus longue ou retirez des filtres.',
} as const;
