/** The login. */
export default {
  'login.page': 'Anmelden',
  'login.title': 'Anmelden',
  'login.lead': 'Webanalyse mit Tiefe. Was Besucher tun, und nichts darüber, wer sie sind.',
  'login.username': 'Benutzername',
  'login.password': 'Passwort',
  'login.submit': 'Anmelden',
  'login.required': 'Pflichtfeld',
  'login.wrong': 'Benutzername und Passwort passen nicht zusammen. Achten Sie bei beiden auf Groß- und Kleinschreibung.',
  'login.code': 'Code aus Ihrer Authenticator-App',
  'login.codeHint': 'Sechs Ziffern oder einer Ihrer Backup-Codes.',
  'login.codeSubmit': 'Weiter',
  'login.codeWrong': 'Dieser Code ist falsch oder wurde schon verwendet.',
  'login.codeEnded': 'Das hat zu lange gedauert, oder zu viele Codes waren falsch. Melden Sie sich erneut an.',
  'login.back': 'Zurück',
  'login.ended': 'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an, um dort weiterzumachen, wo Sie waren.',
  'login.firstStart': 'Erster Start? Der Benutzer heißt admin; das Passwort steht in KOKUMI_ADMIN_PASSWORD oder wurde einmal im Protokoll des Servers ausgegeben.',
} as const;
