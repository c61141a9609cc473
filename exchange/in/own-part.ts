import { type Status, statuses } from '@/domain/library';
import { caps } from '@/domain/text';
import { withoutMarkup } from '@/exchange/digests/without-markup';

/** A note keeps its lines; one that Zotero wrote as HTML loses its tags. */
export function cleanNote(written: string): string {
  const whole = written.slice(0, caps.note).toWellFormed().replace(/\r\n?/g, '\n');
  const note = /^\s*<(?:p|div|h\d|ul|ol|blockquote)\b/i.test(whole) ? linesOfHtml(whole) : whole;
  return note.replace(/(?=\p{ASCII})(?![\n\t])\p{Cc}/gu, '').trim();
}

function linesOfHtml(html: string): string {
  const lines = html.split(/\n|<br ?\/?>|<\/(?:p|div|h\d|li|blockquote)>/i);
  return lines
    .map((line) => withoutMarkup(line, caps.note))
    .filter(Boolean)
    .join('\n');
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
  const known = statuses.find((status) => status === name);
  return known ?? (Object.hasOwn(otherWords, name) ? otherWords[name] : undefined);
}

/** The time of a text such as `2026-11-26` or `2026-11-26 10:00:00`, which is taken for UTC, in milliseconds since 1970. */
export function timeIn(written: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] =
    /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?) ?(Z|[+-]\d\d:?\d\d)?)?/.exec(written) ??
    [];
  const at = Date.parse(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return at >= 0 ? at : undefined;
}
