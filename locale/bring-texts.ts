import { browser } from 'wxt/browser';

import { brought, text } from './text';

type Messages = Record<string, { message: string }>;

const languages: Record<string, () => Promise<{ default: Messages }>> = {
  en: () => import('@/public/_locales/en/messages.json'),
  de: () => import('@/public/_locales/de/messages.json'),
  es: () => import('@/public/_locales/es/messages.json'),
  fr: () => import('@/public/_locales/fr/messages.json'),
  ja: () => import('@/public/_locales/ja/messages.json'),
  zh_CN: () => import('@/public/_locales/zh_CN/messages.json'),
};

/**
 * Brings the texts along where the browser has none, in its language if we speak it, else in English. Chromium 156
 * sometimes gives a page of an extension no texts at all when the page opens in a process of its own; without these the
 * page would then be blank.
 */
export async function bringTexts(): Promise<void> {
  if (text('commonLanguage') !== '') return;
  const wanted = (browser?.i18n.getUILanguage() ?? navigator.language).replace('-', '_');
  const named = Object.keys(languages).find(
    (one) => wanted === one || wanted.startsWith(`${one}_`) || one.startsWith(`${wanted}_`),
  );
  const { default: messages } = await (languages[named ?? 'en'] ?? languages.en!)();
  bring(messages);
}

/** Takes these texts where the browser has none, or where there is no browser. */
export function bring(messages: Messages): void {
  for (const [key, { message }] of Object.entries(messages))
    brought.set(key, (values) => message.replace(/\$(\d)/g, (_, number) => String(values[number - 1] ?? '')));
}
