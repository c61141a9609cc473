import { dayOf } from '@/domain/text';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/**
 * The name of a month, whole or as it is cut short, in a regular expression that ignores case: in English, and in languages
 * that begin it alike.
 */
export const monthName =
  '(?:jan(?:uary?|vier)?|feb(?:ruary?)?|mar(?:ch|zo)?|apr(?:ile?)?|may|jun(?:e|io?)?|jul(?:y|io?)?|aug(?:ust)?|sep(?:t(?:i?em(?:ber|bre))?)?|oct(?:ober|[ou]bre)?|nov(?:i?em(?:ber|bre))?|dec(?:ember)?)\\b\\.?';
const month = `(${monthName})`;
const year = '((?:19|20)\\d\\d)';

// Each with the places of year, month and day among its groups
const forms: [form: RegExp, year: number, month?: number, day?: number][] = [
  [new RegExp(`(?<!\\d)${year}[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)`), 1, 2, 3],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},? ${year}\\b`, 'i'), 3, 2, 1],
  [new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? ${year}\\b`, 'i'), 3, 1, 2],
  [new RegExp(`\\b${year} ${month}(?: (\\d{1,2}))?\\b`, 'i'), 1, 2, 3],
  [new RegExp(`\\b${month},? ${year}\\b`, 'i'), 2, 1],
  [new RegExp(`(?<!\\d)${year}(?!\\d)`), 1],
];

/** The first date of a text, as exact as it is: `2026-02-24`, `2026-02`, `2026`; undefined when it names no year from 1900 to 2099. */
export function dateIn(text: string): string | undefined {
  for (const [form, ...places] of forms) {
    const found = form.exec(text);
    const date = found && normalForm(places.map((place) => (place === undefined ? undefined : found[place])));
    if (date) return date;
  }
  return;
}

function normalForm([year, month, day]: (string | undefined)[]): string | undefined {
  if (month === undefined) return year;
  const number = /\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number < 1 || number > 12) return;
  const start = `${year}-${String(number).padStart(2, '0')}`;
  return day === undefined ? start : dayOf(`${start}-${day.padStart(2, '0')}`);
}
