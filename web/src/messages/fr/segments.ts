/** Segments. */
export default {
  'segments.title': 'Segments',
  'segments.lead': 'Des filtres enregistrés sous un nom, à choisir sur chaque écran.',
  'segments.add': 'Nouveau segment',
  'segments.change': 'Modifier le segment',
  'segments.empty': 'Aucun segment pour l’instant',
  'segments.empty.hint': 'Enregistrez les filtres que vous utilisez souvent, par exemple les visiteurs de France sur mobile.',
} as const;
