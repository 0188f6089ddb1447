import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { languages } from './language';
import type { Text } from './load-messages';
import { t } from './message';

type Texts = Record<string, string>;
const files = import.meta.glob<Texts>('./*/*.ts', { import: 'default', eager: true });
const parsed = (text: string) => parse(text, { ignoreTag: true });

/** The names of the values that a message asks for. */
function values(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
    const inner = 'options' in element ? Object.values(element.options).flatMap((option) => values(option.value)) : [];
    return [element.value, ...inner];
  });
}

const distinct = (names: string[]) => [...new Set(names)].sort();
const english = Object.entries(files).filter(([path]) => path.startsWith('./en/'));

test.each(english)('%s can be formatted', (_path, texts) => {
  for (const [key, text] of Object.entries(texts)) expect(() => parsed(text), key).not.toThrow();
});

test('no key stands in two files', () => {
  const keys = english.flatMap(([, texts]) => Object.keys(texts));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

const translated = languages.filter(({ code }) => (code as string) !== 'en');
const cases = translated.flatMap(({ code }) => english.map(([path, texts]) => [path.replace('/en/', `/${code}/`), texts] as const));

test.each(cases)('%s has every text, with the same values', (path, texts) => {
  const translation = files[path] ?? {};
  expect(Object.keys(translation).sort()).toEqual(Object.keys(texts).sort());
  for (const [key, text] of Object.entries(texts)) {
    expect(distinct(values(parsed(translation[key] ?? ''))), key).toEqual(distinct(values(parsed(text))));
  }
});

const areas = import.meta.glob<Record<string, () => Promise<Record<string, Text>>>>('./areas/*.ts', { import: 'default', eager: true });

test.each(translated)('$code is found', async ({ code }) => {
  const files = areas[`./areas/${code as string}.ts`] ?? {};
  expect(Object.keys(files)).toHaveLength(english.length);
  expect(await files[`../${code as string}/frame.ts`]?.()).toHaveProperty('app.name');
});

test('plurals, numbers and elements that are no markup', () => {
  expect(t('websites.count', { count: 1 })).toBe('1 website');
  expect(t('websites.count', { count: 1200 })).toBe('1,200 websites');
  expect(t('add.done.lead', { domain: 'a.example' })).toContain('<head>');
});
