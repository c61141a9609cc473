import type { Desk } from '@/digest-page/desk';
import type { Entry } from '@/digest-page/entry';
import { newPage } from '@/digest-page/page';
import type { Standing } from '@/messages/protocol';
import { makePaper, makeVerdict } from '@/tests/storage/made';

/** A listing on a page without elements. */
export function makeEntry(number: number, rest: Partial<Standing> = {}): Entry {
  const paper = makePaper(`2601.${10_000 + number}`);
  const standing = { verdict: makeVerdict(paper, false), opened: false, isNew: true, before: [], ...rest };
  return { listing: { paper, elements: [{}] }, standing, elsewhere: false } as unknown as Entry;
}

/** A page with these listings, and what it said. */
export function makeDesk(entries: Entry[]): { desk: Desk; said: string[]; failed: unknown[] } {
  const page = newPage();
  const said: string[] = [];
  const failed: unknown[] = [];
  page.entries = new Map(entries.map((entry) => [entry.listing.elements[0], entry]));
  page.digest = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', listings: [], problems: [] };
  const desk = {
    page,
    view: { say: (words: string) => said.push(words) },
    show: () => {},
    learn: () => {},
    attempt: async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (error) {
        failed.push(error);
      }
    },
  } as unknown as Desk;
  return { desk, said, failed };
}
