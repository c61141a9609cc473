import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Verdict } from '@/domain/verdict';

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

export function makeVerdict({ id }: Paper, flagged: boolean): Verdict {
  return { paperId: id, score: flagged ? 1 : 0, flagged, interests: flagged ? ['a'] : [], reasons: [] };
}
