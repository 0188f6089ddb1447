/** The login. */
export default {
  'login.page': 'Iniciar sesión',
  'login.title': 'Iniciar sesión',
  'login.lead': 'Analítica web a fondo. Lo que hacen los visitantes, y nada sobre quiénes son.',
  'login.username': 'Nombre de usuario',
  'login.password': 'Contraseña',
  'login.submit': 'Iniciar sesión',
  'login.required': 'Campo obligatorio',
  'login.wrong': 'El nombre de usuario y la contraseña no coinciden. En ambos se distinguen mayúsculas y minúsculas.',
  'login.code': 'Código de su aplicación de autenticación',
  'login.codeHint': 'Seis dígitos o uno de sus códigos de respaldo.',
  'login.codeSubmit': 'Continuar',
  'login.codeWrong': 'Este código es incorrecto o ya se ha usado.',
  'login.codeEnded': 'Ha pasado demasiado tiempo o hubo demasiados códigos incorrectos. Vuelva a iniciar sesión.',
  'login.back': 'Volver',
  'login.ended': 'Su sesión ha caducado. Vuelva a iniciar sesión para continuar donde estaba.',
  'login.firstStart': '¿Primer inicio? El usuario es admin; la contraseña está en KOKUMI_ADMIN_PASSWORD o se mostró una sola vez en el registro del servidor.',
} as const;
