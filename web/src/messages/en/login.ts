/** The login. */
export default {
  'login.page': 'Sign in',
  'login.title': 'Sign in',
  'login.lead': 'Web analytics with depth. What visitors do, and nothing about who they are.',
  'login.username': 'Username',
  'login.password': 'Password',
  'login.submit': 'Sign in',
  'login.required': 'Required',
  'login.wrong': 'This username and password do not belong together. Both are case-sensitive.',
  'login.code': 'Code of your authenticator app',
  'login.codeHint': 'Six digits, or one of your backup codes.',
  'login.codeSubmit': 'Continue',
  'login.codeWrong': 'This code is wrong, or was used before.',
  'login.codeEnded': 'That took too long, or too many codes were wrong. Sign in again.',
  'login.back': 'Back',
  'login.ended': 'Your session has ended. Sign in again to go on where you were.',
  'login.firstStart': 'First start? The user is admin; the password is in KOKUMI_ADMIN_PASSWORD or was printed once in the server’s log.',
} as const;
