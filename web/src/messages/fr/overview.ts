/** The overview of a website. */
export default {
  'panel.pages': 'Pages',
  'panel.sources': 'Sources',
  'panel.environment': 'Environnement',
  'panel.location': 'Lieu',
  'panel.events': 'Événements',
  'panel.hosts': 'Hôtes et tags',

  'overview.quiet.title': 'Aucune visite sur cette période',
  'overview.quiet.filtered': 'Aucune visite sur cette période avec ces filtres',
  'overview.quiet.hint': 'La dernière visite enregistrée date du {date}.',
  'overview.quiet.showAll': 'Afficher tout l’historique',
  'overview.quiet.clear': 'Retirer les filtres',
} as const;
