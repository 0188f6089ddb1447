/**
 * Which language the dashboard speaks. It is chosen once, before anything is shown; another choice loads the page anew
 * (its address says all that is on show), so that names, numbers and dates everywhere agree.
 */

interface Language {
  code: string;
  /** As its speakers call it. */
  name: string;
  /** For numbers, dates and names of places. */
  locale: string;
  /** The first day of its week: 0 for Sunday. */
  weekBegins: 0 | 1 | 6;
  rightToLeft?: true;
}

/** Every language that can be chosen. What is listed here is complete: `messages.test.ts` holds it to that. */
export const languages = [
  { code: 'en', name: 'English', locale: 'en-GB', weekBegins: 1 },
  { code: 'de', name: 'Deutsch', locale: 'de-DE', weekBegins: 1 },
  { code: 'fr', name: 'Français', locale: 'fr-FR', weekBegins: 1 },
  { code: 'es', name: 'Español', locale: 'es-ES', weekBegins: 1 },
  { code: 'pt', name: 'Português', locale: 'pt-BR', weekBegins: 0 },
  { code: 'ja', name: '日本語', locale: 'ja', weekBegins: 0 },
  { code: 'zh', name: '简体中文', locale: 'zh-CN', weekBegins: 1 },
  { code: 'ar', name: 'العربية', locale: 'ar-u-nu-latn', weekBegins: 6, rightToLeft: true },
] as const satisfies Language[];

const storageKey = 'kokumi.language';

/** The language of this page. */
export const language: Language = chosen() ?? wished() ?? languages[0];

/** The locale that numbers, dates and names follow. */
export const locale: string = language.locale;

/** Remembers a language and loads the page in it. */
export function changeLanguage(code: string): void {
  try {
    localStorage.setItem(storageKey, code);
  } catch {
    // Storage is blocked: the browser's wish stays in force.
  }
  window.location.reload();
}

function chosen(): Language | undefined {
  try {
    const code = localStorage.getItem(storageKey);
    return languages.find((each) => each.code === code);
  } catch {
    return undefined;
  }
}

/** The first of the browser's languages that is there. */
function wished(): Language | undefined {
  const wishes = typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
  for (const wish of wishes) {
    const found = languages.find((each) => each.code === wish.split('-')[0]?.toLowerCase());
    if (found) return found;
  }
  return undefined;
}
