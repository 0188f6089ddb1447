/** The API's browser codes in words; a code that is not listed is shown as it is. */
const names: Record<string, string> = {
  android: 'Android browser',
  aol: 'AOL',
  bb10: 'BlackBerry 10',
  beaker: 'Beaker',
  chrome: 'Chrome',
  'chromium-webview': 'Chrome in an app',
  crios: 'Chrome on iOS',
  curl: 'curl',
  edge: 'Edge (old)',
  'edge-chromium': 'Edge',
  'edge-ios': 'Edge on iOS',
  facebook: 'Facebook app',
  firefox: 'Firefox',
  fxios: 'Firefox on iOS',
  ie: 'Internet Explorer',
  instagram: 'Instagram app',
  ios: 'Safari on iOS',
  'ios-webview': 'iOS app',
  kakaotalk: 'KakaoTalk',
  miui: 'MIUI browser',
  opera: 'Opera',
  'opera-mini': 'Opera Mini',
  phantomjs: 'PhantomJS',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  searchbot: 'Search bot',
  silk: 'Silk',
  yandexbrowser: 'Yandex Browser',
};

export function browserName(code: string): string {
  return names[code] ?? code;
}
