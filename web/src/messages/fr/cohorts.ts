/** Cohorts. */
export default {
  'cohorts.title': 'Cohortes',
  'cohorts.lead': 'Les visiteurs qui ont ouvert une page ou fait quelque chose pendant une période, à suivre sur chaque écran.',
  'cohorts.add': 'Nouvelle cohorte',
  'cohorts.change': 'Modifier la cohorte',
  'cohorts.empty': 'Aucune cohorte pour l’instant',
  'cohorts.empty.hint': 'Regroupez les visiteurs selon ce qu’ils ont fait, par exemple ceux qui ont ouvert /tarifs ces 30 derniers jours.',
  'cohorts.action': 'Ce qu’ils ont fait',
  'cohorts.when': 'Quand',
  'cohorts.range.7day': 'Aujourd’hui et les 7 jours précédents',
  'cohorts.range.30day': 'Aujourd’hui et les 30 jours précédents',
  'cohorts.range.90day': 'Aujourd’hui et les 90 jours précédents',
  'cohorts.range.12month': 'Ce mois-ci et les 12 précédents',
} as const;
