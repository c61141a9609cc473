import { type Status, statuses } from '@/domain/library';
import { caps, cleanText } from '@/domain/text';

const mostTags = 100; // Of one paper, as many as a backup can hold
const longestTag = 100; // UTF-16 code units

export function cleanTags(tags: string[]): string[] {
  const clean = tags.slice(0, mostTags * 10).map((tag) => cleanText(tag, longestTag));
  return [...new Set(clean)].filter((tag) => tag !== '').slice(0, mostTags);
}

/** A note keeps its lines. */
export function cleanNote(written: string): string {
  return written
    .slice(0, caps.note)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?=\p{ASCII})(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

const otherWords: Record<string, Status> = {
  unread: 'to read',
  'to-read': 'to read',
  toread: 'to read',
  'in progress': 'reading',
  skimmed: 'reading', // JabRef
  done: 'read',
  finished: 'read',
};

/** A status by its name here or elsewhere; undefined for other texts. */
export function statusIn(written: string): Status | undefined {
  const name = written.trim().toLowerCase();
  return (
    statuses.find((status) => status === name) ??
    (Object.hasOwn(otherWords, name) ? otherWords[name] : undefined)
  );
}

/** The time of a text such as `2026-11-26` or `2026-11-26 10:00:00`, which is taken for UTC, in milliseconds since 1970. */
export function timeIn(written: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] =
    /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?) ?(Z|[+-]\d\d:?\d\d)?)?/.exec(written) ??
    [];
  const at = Date.parse(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return at >= 0 ? at : undefined;
}
