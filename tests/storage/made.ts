import type { Interest } from '@/domain/interest';
import type { OwnSite } from '@/domain/own-site';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';
import type { Site } from '@/sites/site';

/** A paper with a short arXiv number. */
export function makePaper(number: string, rest: Partial<Paper> = {}): Paper {
  return { id: `arxiv:${number}`, title: `Paper ${number}`, authors: ['Ada Lovelace'], ...rest };
}

export function makeInterest(id: string, rest: Partial<Interest> = {}): Interest {
  return {
    id,
    name: id,
    colour: 'amber',
    phrases: ['sparse attention'],
    authors: [],
    categories: [],
    not: [],
    look: ['title', 'abstract'],
    on: true,
    createdAt: 1,
    changedAt: 1,
    ...rest,
  };
}

/** A website that the reader wants read by its paper links. */
export function makeOwnSite(host: string, rest: Partial<OwnSite> = {}): OwnSite {
  return { id: host, hosts: [`https://${host}/*`], createdAt: 1, changedAt: 1, ...rest };
}

/** How the pages of a site are read, as a reader showed it. */
export function makeTaught(host: string, rest: Partial<Site> = {}): Site {
  return {
    name: host,
    pages: [`https://${host}/papers/*`],
    known: 'taught',
    checked: '2026-11-26',
    listing: 'li.paper',
    title: { at: 'h2' },
    ...rest,
  };
}

export function makeVerdict({ id }: Paper, flagged: boolean): Verdict {
  return { paperId: id, score: flagged ? 1 : 0, flagged, interests: flagged ? ['a'] : [], reasons: [] };
}
