/**
 * Turns a key of the message list into text. Placeholders like `{name}` are typed: leaving one out does not compile.
 * Another language is another list with the same keys.
 */
import { en } from './en';

/** The language of the messages, which dates and numbers follow. */
export const locale = 'en-GB';

type Messages = typeof en;
export type MessageKey = keyof Messages;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<Key extends MessageKey> = Record<Placeholders<Messages[Key]>, string | number>;

type Arguments<Key extends MessageKey> = [Placeholders<Messages[Key]>] extends [never] ? [] : [values: Values<Key>];

/** The text of `key` with its placeholders replaced. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Arguments<Key>): string {
  const text: string = en[key];
  if (!values) return text;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = (values as Record<string, string | number>)[name];
    return value === undefined ? whole : String(value);
  });
}

type PluralStem = { [Key in MessageKey]: Key extends `${infer Stem}.other` ? Stem : never }[MessageKey];
const rules = new Intl.PluralRules(locale);
const countFormat = new Intl.NumberFormat(locale);

/** `stem.one` or `stem.other`, with `{count}` replaced by the number as people read it. */
export function plural(stem: PluralStem, count: number): string {
  const form = rules.select(count) === 'one' ? 'one' : 'other';
  const text: string = en[`${stem}.${form}` as MessageKey];
  return text.replaceAll('{count}', countFormat.format(count));
}
