/** Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': 'Pages vues selon les paramètres de campagne des liens qui y ont mené.',
  'utm.utm_source': 'Sources',
  'utm.utm_medium': 'Supports',
  'utm.utm_campaign': 'Campagnes',
  'utm.utm_content': 'Contenus',
  'utm.utm_term': 'Termes',
  'utm.none': 'Aucun lien de campagne sur cette période',
  'utm.none.hint': 'Ajoutez des paramètres aux liens que vous partagez pour voir ici lesquels ont été suivis :',
  'utm.none.one': 'Ajoutez {parameter}=… aux liens que vous partagez.',
  'utm.example': 'Exemple de lien de campagne',
} as const;
