/** The login. */
export default {
  'login.page': 'Entrar',
  'login.title': 'Entrar',
  'login.lead': 'Análise web em profundidade. O que os visitantes fazem, e nada sobre quem são.',
  'login.username': 'Nome de usuário',
  'login.password': 'Senha',
  'login.submit': 'Entrar',
  'login.required': 'Campo obrigatório',
  'login.wrong': 'Nome de usuário e senha não conferem. Em ambos, maiúsculas e minúsculas fazem diferença.',
  'login.code': 'Código do seu aplicativo autenticador',
  'login.codeHint': 'Seis dígitos ou um dos seus códigos de backup.',
  'login.codeSubmit': 'Continuar',
  'login.codeWrong': 'Este código está errado ou já foi usado.',
  'login.codeEnded': 'Demorou demais, ou houve códigos errados demais. Entre de novo.',
  'login.back': 'Voltar',
  'login.ended': 'Sua sessão expirou. Entre de novo para continuar de onde parou.',
  'login.firstStart': 'Primeira vez? O usuário é admin; a senha está em KOKUMI_ADMIN_PASSWORD ou foi exibida uma única vez no log do servidor.',
} as const;
