/** The API's browser codes in words; a code that is not listed is shown as it is. */
import { tOr } from '@/messages/message';

/** Names of products, the same in every language. What needs words is in the messages. */
const names: Record<string, string> = {
  aol: 'AOL',
  bb10: 'BlackBerry 10',
  beaker: 'Beaker',
  chrome: 'Chrome',
  curl: 'curl',
  'edge-chromium': 'Edge',
  firefox: 'Firefox',
  ie: 'Internet Explorer',
  kakaotalk: 'KakaoTalk',
  opera: 'Opera',
  'opera-mini': 'Opera Mini',
  phantomjs: 'PhantomJS',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  silk: 'Silk',
  yandexbrowser: 'Yandex Browser',
};

export function browserName(code: string): string {
  return names[code] ?? tOr(`browser.${code}`, code);
}
