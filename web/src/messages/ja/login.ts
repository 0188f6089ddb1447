/** Japanese. The login. */
export default {
  'login.page': 'ログイン',
  'login.title': 'ログイン',
  'login.lead': '深く読み解けるウェブ解析。訪問者の行動がわかり、個人は特定しません。',
  'login.username': 'ユーザー名',
  'login.password': 'パスワード',
  'login.submit': 'ログイン',
  'login.required': '必須',
  'login.wrong': 'ユーザー名またはパスワードが正しくありません。どちらも大文字と小文字が区別されます。',
  'login.code': '認証アプリのコード',
  'login.codeHint': '6桁の数字、またはバックアップコードを入力してください。',
  'login.codeSubmit': '続ける',
  'login.codeWrong': 'コードが正しくないか、すでに使用されています。',
  'login.codeEnded': '時間がかかりすぎたか、誤ったコードが多く入力されました。もう一度ログインしてください。',
  'login.back': '戻る',
  'login.ended': 'ログインの有効期限が切れました。もう一度ログインすると、続きから再開できます。',
  'login.firstStart': '初めての起動ですか？ユーザー名はadmin、パスワードはKOKUMI_ADMIN_PASSWORDの値か、サーバーのログに一度だけ表示されたものです。',
} as const;
