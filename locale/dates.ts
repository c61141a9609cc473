import { browser } from 'wxt/browser';

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_556_952_000], // Gregorian mean year, in milliseconds
  ['month', 2_629_746_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago, in the reader's language: "3 days ago". Both times in milliseconds since 1970. */
export function agoText(at: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(browser.i18n.getUILanguage(), { numeric: 'auto' });
  const [unit, length] = units.find(([, length]) => now - at >= length) ?? ['second', 1_000];
  return unit === 'second'
    ? format.format(0, 'minute')
    : format.format(-Math.floor((now - at) / length), unit);
}
