import { browser } from 'wxt/browser';

import type messages from '@/public/_locales/en/messages.json';

export type TextKey = keyof typeof messages;

type Counted<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** Where texts come from when the browser has none: see `bringTexts`. */
export const brought = new Map<string, (values: (string | number)[]) => string>();

/** The text of a key of `_locales`, with `$1`, `$2` … filled in. */
export function text(key: TextKey, ...values: (string | number)[]): string {
  const own = browser?.i18n.getMessage(key, values.map(String)); // A worker beside a page has no browser
  return own || (brought.get(key)?.(values) ?? '');
}

/** The language of the texts, as in a `lang` attribute. */
export function language(): string {
  return text('commonLanguage') || 'en';
}

/** The text for a number of things: `papers` reads `papers_one` or `papers_other`; `$1` is the number, `$2` … the values. */
export function countText(stem: Counted<TextKey>, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return text(`${stem}_${form}` as TextKey, count.toLocaleString(language()), ...values);
}
