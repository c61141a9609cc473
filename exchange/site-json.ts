import { text } from '@/locale/text';
import type { Site } from '@/sites/site';
import { parseJson } from './json';
import { sayIssue } from './sift';
import { taughtSite } from './site-schema';

/** The longest text worth reading, in UTF-16 code units. */
export const longestSite = 50_000;

/** A taught site as a text that `readSite` reads. */
export function writeSite(site: Site): string {
  return `${JSON.stringify(site, null, 2)}\n`;
}

/** The site that a text holds, or a plain sentence that says what is wrong with it. Never throws for input. */
export function readSite(json: string): { site: Site } | { problem: string } {
  if (json.length > longestSite) return { problem: text('exchangeSiteTooLong') };
  const parsed = parseJson(json);
  if ('problem' in parsed) return parsed;
  const { data, error } = taughtSite.safeParse(parsed.value);
  if (error) return { problem: text('exchangeNotSite', sayIssue(error)) };
  const lost = keysLost(parsed.value, data);
  return lost === undefined ? { site: data } : { problem: text('exchangeUnknownKey', lost) };
}

/** A key of the text that the site does not have: it would be lost. */
function keysLost(written: unknown, read: unknown, place = ''): string | undefined {
  if (typeof written !== 'object' || written === null) return;
  for (const [key, value] of Object.entries(written)) {
    const at = place ? `${place}.${key}` : key;
    if (typeof read !== 'object' || read === null || !Object.hasOwn(read, key)) return at.slice(0, 100);
    const lost = keysLost(value, (read as Record<string, unknown>)[key], at);
    if (lost !== undefined) return lost;
  }
  return;
}
