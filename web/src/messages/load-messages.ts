/** Brings the texts of an area (a file of `messages/<language>/`) into the page, once. */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { language } from './language';

/** Plain text, or what the build has made of an ICU message. */
export type Text = string | MessageFormatElement[];
type Texts = Record<string, Text>;

const files = import.meta.glob<Texts>(['./*/*.ts'], { import: 'default' });
const texts = new Map<string, Text>();
const pending = new Map<string, Promise<void>>();

/** Loads the named areas in the page's language. An area that the language does not have stays English. */
export async function loadMessages(...areas: string[]): Promise<void> {
  await Promise.all(areas.map(loadArea));
}

function loadArea(area: string): Promise<void> {
  const running = pending.get(area);
  if (running) return running;
  const load = files[`./${language.code}/${area}.ts`] ?? files[`./en/${area}.ts`];
  const loading = load
    ? load().then((found) => {
        for (const [key, text] of Object.entries(found)) texts.set(key, text);
      })
    : Promise.resolve();
  pending.set(area, loading);
  // A failed download is tried again the next time.
  loading.catch(() => pending.delete(area));
  return loading;
}

/** The raw text of a key, where its area has been loaded. */
export function rawText(key: string): Text | undefined {
  return texts.get(key);
}

/** The names of all areas. */
export function allAreas(): string[] {
  return Object.keys(files)
    .filter((path) => path.startsWith('./en/'))
    .map((path) => path.slice('./en/'.length, -'.ts'.length));
}
