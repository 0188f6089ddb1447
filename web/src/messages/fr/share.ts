/** Shared page. */
export default {
  'share.title': 'Page partagée',
  'share.missing.title': 'Cette page n’est plus partagée',
  'share.missing.hint': 'La personne qui l’a partagée y a mis fin ou lui a donné une nouvelle adresse. Demandez-lui la nouvelle.',
  'share.nothing.title': 'La vue d’ensemble n’est pas partagée',
  'share.nothing.hint': 'La personne qui a partagé cette page n’y a pas inclus la vue d’ensemble. Demandez-lui de l’autoriser.',
  'share.empty.title': 'Aucune visite enregistrée pour l’instant',
  'share.empty.hint': 'Les chiffres apparaîtront ici dès la première visite.',
  'share.by': 'Compté avec {name}',
} as const;
