/** Brings the texts of an area (a file of `messages/<language>/`) into the page, once. */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { language } from './language';

/** Plain text, or what the build has made of an ICU message. */
export type Text = string | MessageFormatElement[];
type Texts = Record<string, Text>;
type Files = Record<string, () => Promise<Texts>>;

const english: Files = import.meta.glob<Texts>('./en/*.ts', { import: 'default' });
/** Where the files of each other language are: loaded for the one that is spoken, since every name costs each reader bytes. */
const translations = import.meta.glob<Files>('./areas/*.ts', { import: 'default' });

const texts = new Map<string, Text>();
const pending = new Map<string, Promise<void>>();
let translated: Promise<Files> | undefined;

/** Loads the named areas in the page's language. An area that the language does not have stays English. */
export async function loadMessages(...areas: string[]): Promise<void> {
  await Promise.all(areas.map(loadArea));
}

function loadArea(area: string): Promise<void> {
  const running = pending.get(area);
  if (running) return running;
  const loading = readArea(area);
  pending.set(area, loading);
  // A failed download is tried again the next time.
  loading.catch(() => {
    pending.delete(area);
    translated = undefined;
  });
  return loading;
}

async function readArea(area: string): Promise<void> {
  translated ??= translations[`./areas/${language.code}.ts`]?.();
  const load = (await translated)?.[`../${language.code}/${area}.ts`] ?? english[`./en/${area}.ts`];
  for (const [key, text] of Object.entries((await load?.()) ?? {})) texts.set(key, text);
}

/** The raw text of a key, where its area has been loaded. */
export function rawText(key: string): Text | undefined {
  return texts.get(key);
}

/** The names of all areas. */
export function allAreas(): string[] {
  return Object.keys(english).map((path) => path.slice('./en/'.length, -'.ts'.length));
}
