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
  /** 0 to 1: how likely a paper is to matter when this is all that is known of it. 0 for a `not` phrase. */
  weight: number;
}

// Chosen, not learned: a word in the title says more than one in passing, a followed author more than
// either. Each alone is enough to flag a paper, for the reader asked for it.
const weights = { title: 0.7, abstract: 0.5, author: 0.8, category: 0.5 };

/** Everything in a paper that speaks for or against it. A further kind of evidence is one more line here. */
export function findEvidence(paper: Paper, profile: Profile): Evidence[] {
  return withoutRepetitions([
    ...phrasesIn('title', paper, profile),
    ...phrasesIn('abstract', paper, profile),
    ...followedAuthors(paper, profile),
    ...followedCategories(paper, profile),
  ]);
}

function phrasesIn(place: Place, paper: Paper, { phrases }: Profile): Evidence[] {
  return Array.from(findPhrases(phrases, paper[place] ?? ''))
    .filter(([rule]) => rule.interest.look.includes(place))
    .map(([{ interest, kind, phrase }, found]) => ({
      reason: { interest: interest.id, kind, phrase, place, found },
      weight: kind === 'not' ? 0 : weights[place],
    }));
}

function followedAuthors({ authors }: Paper, profile: Profile): Evidence[] {
  return authors.flatMap((author) =>
    Array.from(findAuthors(profile.authors, author), ({ interest }) => ({
      reason: { interest: interest.id, kind: 'author', author },
      weight: weights.author,
    })),
  );
}

/** A followed category counts once, with the first of the paper's categories that it covers. */
function followedCategories({ categories = [] }: Paper, profile: Profile): Evidence[] {
  const covered = new Map<CategoryRule, string>();
  for (const category of categories)
    for (const rule of findCategories(profile.categories, category))
      if (!covered.has(rule)) covered.set(rule, category);
  return Array.from(covered, ([{ interest }, category]) => ({
    reason: { interest: interest.id, kind: 'category', category },
    weight: weights.category,
  }));
}

/** Two spellings of a phrase that find the same words, or of an author, are one piece of evidence. */
function withoutRepetitions(evidence: Evidence[]): Evidence[] {
  return Array.from(new Map(evidence.map((piece) => [whatItSays(piece.reason), piece])).values());
}

function whatItSays(reason: Reason): string {
  const { phrase: _, ...rest } = { phrase: '', ...reason };
  return JSON.stringify(rest);
}
