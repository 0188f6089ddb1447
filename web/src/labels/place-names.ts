/** Countries, regions and languages in words, from the browser's own lists. Unknown codes stay as they are. */
import { locale } from '@/messages/message';

const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });

/** "DE" → "Germany" */
export function countryName(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? nameOf(countries, code.toUpperCase()) : code;
}

/** "de" → "German" */
export function languageName(code: string): string {
  return nameOf(languages, code);
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
