import type { Paper } from '@/domain/paper';
import { isArxivMail, papersInMailing } from '@/exchange/digests/arxiv-mail';
import type { Unread } from '@/exchange/digests/collect';
import { papersInList } from '@/exchange/digests/paper-list';
import { papersInText } from '@/exchange/digests/titles-and-abstracts';
import { text } from '@/locale/text';
import type { Entry } from './entry';

/** The papers that a text names by titles, ids or links, or that it holds as titles with abstracts. */
export function* papersNamed(written: string): Generator<Entry> {
  for (const found of foundIn(written)) {
    if (!('unread' in found)) yield { at: 0, paper: { ...found, status: 'none' } };
    else yield { at: 0, line: found.line, says: text('importUnread') };
  }
}

function foundIn(written: string): Iterable<Paper | Unread> {
  if (isArxivMail(written)) return papersInMailing(written);
  const found = [...papersInText(written)];
  return found.some((one) => !('unread' in one)) ? found : papersInList(written);
}
