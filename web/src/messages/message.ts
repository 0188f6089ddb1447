/**
 * Turns a key into text. Texts are ICU messages: `{name}`, `{count, plural, one {# visit} other {# visits}}`,
 * `{share, number, percent}`. Keys are typed, and so are the placeholders of texts without plural or select.
 * Call `t` while rendering or answering an event, never while a module is loaded: texts arrive beside the modules.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue';
import { isolated } from './direction';
import { locale } from './language';
import { rawText, type Text } from './load-messages';

export { locale } from './language';

export type MessageKey = keyof Catalogue;
export type MessageValue = string | number | Date;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Plurals, selections and formats name their values inside further braces, which types do not follow. */
type Complex = `${string}{${string}, ${string}}${string}`;

type Arguments<Text extends string> = Text extends Complex
  ? [values: Record<string, MessageValue>]
  : [Placeholders<Text>] extends [never]
    ? []
    : [values: Record<Placeholders<Text>, string | number>];

const compiled = new Map<string, IntlMessageFormat>();

/** The text of `key` with its placeholders filled. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Arguments<Catalogue[Key]>): string {
  return textOf(key, values) ?? key;
}

/** The text of a key that is put together at run time; the fallback where there is no such key. */
export function tOr(key: string, fallback: string): string {
  return textOf(key, undefined) ?? fallback;
}

function textOf(key: string, values: Record<string, MessageValue> | undefined): string | undefined {
  const text = rawText(key);
  if (text === undefined) return undefined;
  if (typeof text !== 'string' || /\{\w+\s*,/.test(text)) return String(formatOf(key, text).format(values));
  return values ? text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => placed(values[name] ?? whole)) : text;
}

/** Numbers have the direction of what surrounds them. */
function placed(value: MessageValue): string {
  return typeof value === 'string' ? isolated(value) : String(value);
}

function formatOf(key: string, text: Text): IntlMessageFormat {
  let format = compiled.get(key);
  if (!format) {
    // Texts speak of HTML elements such as <head>; none of them is markup.
    format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return format;
}
