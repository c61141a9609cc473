/** The longest texts and lists that a paper may carry, in UTF-16 code units and entries. */
export const caps = {
  title: 2_000,
  abstract: 50_000,
  authors: 500,
  author: 300,
  categories: 50,
  category: 60,
  comment: 1_000,
  venue: 300,
  note: 100_000,
  site: 253, // As long as the name of a host may be (RFC 1035, 2.3.4)
  aliases: 20,
  address: 2_048,
  count: 1e9,
} as const;

const dropped = 10; // How many times longer than its cap a text may be before its end goes unread

/**
 * A page's text made fit to be kept and shown: white space collapsed, no ASCII control characters (C1 stays: wrongly
 * decoded names hold them as letters), no lone surrogates, at most 8 combining marks in a row (more of them cost
 * seconds of layout), at most `most` UTF-16 code units.
 */
export function cleanText(text: string, most: number): string {
  const trimmed = text.trim();
  const line = isPlain(trimmed)
    ? trimmed
    : trimmed
        .slice(0, most * dropped)
        .replace(/\s+/g, ' ')
        .trimEnd();
  if (isPlain(line)) return line.slice(0, most).trimEnd();
  return line
    .replace(/(?=\p{ASCII})\p{Cc}/gu, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .toWellFormed()
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** Whether there is nothing but words of printable ASCII with one space between them, as in most texts: known at a glance. */
function isPlain(text: string): boolean {
  return /^[!-~]+(?: [!-~]+)*$/.test(text);
}

/** The address in its normal form when it is https, without credentials and at most 2,048 characters long. */
export function webAddress(text: string): string | undefined {
  if (text.length > caps.address || !URL.canParse(text)) return;
  const { protocol, username, password, href } = new URL(text);
  if (protocol !== 'https:' || username || password || href.length > caps.address) return;
  return href;
}

/** The day of a `YYYY-MM-DD…` text; undefined for days that no calendar has. */
export function dayOf(text: string): string | undefined {
  const day = text.slice(0, 10);
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** The value when it is a whole number from 0 to 1e9. */
export function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= caps.count
    ? Number(value)
    : undefined;
}
