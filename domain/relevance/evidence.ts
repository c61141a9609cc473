import type { Place } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Reason } from '@/domain/verdict';
import { findAuthors } from './authors';
import { findCategories } from './categories';
import { findPhrases } from './phrases';
import type { CategoryRule, Profile } from './profile';

/** A reason and how much it says. */
export interface Evidence {
  reason: Reason;
  /** 0 to 1: how likely a paper is to matter when this is all that is known of it. 0 for what speaks against it. */
  weight: number;
}

// Chosen, not learned: a word in the title says more than one in passing, a followed author more than
// either. Each alone is enough to flag a paper, for the reader asked for it.
const weights = { title: 0.7, abstract: 0.5, author: 0.8, category: 0.5 };

/** Everything in a paper that a rule of the reader's speaks for or against. */
export function findEvidence(paper: Paper, profile: Profile): Evidence[] {
  return withoutRepetitions([
    ...phrasesIn('title', paper, profile),
    ...phrasesIn('abstract', paper, profile),
    ...followedAuthors(paper, profile),
    ...followedCategories(paper, profile),
  ]);
}

function phrasesIn(place: Place, paper: Paper, { phrases }: Profile): Evidence[] {
  const evidence: Evidence[] = [];
  for (const [{ interest, kind, phrase }, found] of findPhrases(phrases, paper[place] ?? '')) {
    if (!interest.look.includes(place)) continue;
    const weight = kind === 'not' ? 0 : weights[place];
    evidence.push({ reason: { interest: interest.id, kind, phrase, place, found }, weight });
  }
  return evidence;
}

function followedAuthors({ authors }: Paper, profile: Profile): Evidence[] {
  return authors.flatMap((author) =>
    Array.from(findAuthors(profile.authors, author), ({ interest, kind, author: rule }) => ({
      reason: {
        interest: interest.id,
        kind,
        author,
        ...(kind === 'never' && rule !== author && { rule }),
      },
      weight: kind === 'never' ? 0 : weights.author,
    })),
  );
}

/** Keeps a paper from being flagged, whatever speaks for it. */
export function isVeto({ reason: { kind } }: Evidence): boolean {
  return kind === 'not' || kind === 'never';
}

/** Enough to flag a paper, whatever was learned: a phrase in its title, or a followed author. */
export function isFirm({ reason }: Evidence): boolean {
  return reason.kind === 'author' || (reason.kind === 'phrase' && reason.place === 'title');
}

/** A followed category counts once, with the first of the paper's categories that it covers. */
function followedCategories({ categories = [] }: Paper, profile: Profile): Evidence[] {
  const covered = new Map<CategoryRule, string>();
  for (const category of categories)
    for (const rule of findCategories(profile.categories, category))
      if (!covered.has(rule)) covered.set(rule, category);
  return Array.from(covered, ([{ interest, category: rule }, category]) => ({
    reason: { interest: interest.id, kind: 'category', category, ...(rule !== category && { rule }) },
    weight: weights.category,
  }));
}

/** Two spellings of a phrase that find the same words, or of an author, are one piece of evidence. */
function withoutRepetitions(evidence: Evidence[]): Evidence[] {
  if (evidence.length < 2) return evidence;
  return Array.from(new Map(evidence.map((piece) => [whatItSays(piece.reason), piece])).values());
}

function whatItSays(reason: Reason): string {
  const { interest, kind } = reason;
  if (reason.kind === 'phrase' || reason.kind === 'not')
    return reason.found.reduce(
      (said, [start, end]) => `${said} ${start}-${end}`,
      `${kind} ${interest} ${reason.place}`,
    );
  const { phrase: _, rule: __, ...rest } = { phrase: '', rule: '', ...reason };
  return JSON.stringify(rest);
}
