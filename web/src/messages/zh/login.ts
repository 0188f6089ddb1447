/** Chinese. The login. */
export default {
  'login.page': '登录',
  'login.title': '登录',
  'login.lead': '有深度的网站分析：了解访客的行为，而不窥探他们是谁。',
  'login.username': '用户名',
  'login.password': '密码',
  'login.submit': '登录',
  'login.required': '必填',
  'login.wrong': '用户名或密码不正确，两者均区分大小写。',
  'login.code': '身份验证器应用中的验证码',
  'login.codeHint': '六位数字，或您的任一备用码。',
  'login.codeSubmit': '继续',
  'login.codeWrong': '验证码错误，或已被使用过。',
  'login.codeEnded': '操作超时或验证码错误次数过多，请重新登录。',
  'login.back': '返回',
  'login.ended': '登录已过期。重新登录后即可继续。',
  'login.firstStart': '首次启动？用户名为 admin，密码为 KOKUMI_ADMIN_PASSWORD 的值，或在服务器日志中显示过一次。',
} as const;
