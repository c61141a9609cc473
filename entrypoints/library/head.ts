import type { DigestHead } from '@/components/opened/DigestView';
import { type TextKey, text } from '@/locale/text';
import type { Opened } from './open-text';

const kinds: Record<Opened['kind'], TextKey> = {
  'arxiv-mail': 'libraryKindMailing',
  'scholar-alert': 'libraryKindAlert',
  feed: 'libraryKindFeed',
  bibtex: 'libraryKindBibtex',
  page: 'libraryKindPage',
  list: 'libraryKindList',
  text: 'libraryKindText',
};

/** What an opened digest is, in the reader's words. */
export function headOf({ kind, name, url, papers, problems }: Opened): DigestHead {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  const isNone = kind === 'text' && papers.length === 0;
  return { kind: text(isNone ? 'libraryKindNone' : kinds[kind]), name, ...(host && { host }), problems };
}
