/** The login. */
export default {
  'login.page': 'Connexion',
  'login.title': 'Connexion',
  'login.lead': 'L’analyse web en profondeur. Ce que font les visiteurs, rien sur qui ils sont.',
  'login.username': 'Nom d’utilisateur',
  'login.password': 'Mot de passe',
  'login.submit': 'Se connecter',
  'login.required': 'Champ requis',
  'login.wrong': 'Ce nom d’utilisateur et ce mot de passe ne correspondent pas. La casse compte pour les deux.',
  'login.code': 'Code de votre application d’authentification',
  'login.codeHint': 'Six chiffres, ou l’un de vos codes de secours.',
  'login.codeSubmit': 'Continuer',
  'login.codeWrong': 'Ce code est incorrect ou a déjà été utilisé.',
  'login.codeEnded': 'Le délai est dépassé, ou trop de codes étaient incorrects. Connectez-vous à nouveau.',
  'login.back': 'Retour',
  'login.ended': 'Votre session a expiré. Reconnectez-vous pour reprendre là où vous en étiez.',
  'login.firstStart': 'Premier démarrage ? L’utilisateur est admin ; le mot de passe est dans KOKUMI_ADMIN_PASSWORD ou a été affiché une seule fois dans le journal du serveur.',
} as const;
