import type { Interest } from '@/domain/interest';
import { type AuthorIndex, compileAuthors } from './authors';
import { type CategoryIndex, compileCategories } from './categories';
import { keyOfTerm } from './encode';
import type { Learned } from './learned';
import type { Model } from './model';
import { compilePhrases, type Phrases } from './phrases';
import type { Rarities } from './rarity';
import type { Vectors } from './vectors';

export interface PhraseRule {
  kind: 'phrase' | 'not';
  phrase: string;
  interest: Interest;
}

export interface AuthorRule {
  kind: 'author' | 'never';
  author: string;
  interest: Interest;
}

export interface CategoryRule {
  category: string;
  interest: Interest;
}

/** What was learned for an interest, as far as the reader lets it count. */
export interface LearnedRule {
  interest: Interest;
  model: Model;
  /** Keys of words that count for nothing. */
  ignored: ReadonlySet<number>;
}

/** All interests and what was learned for them, made ready for classifying. */
export interface Profile {
  /** Absent as long as nothing was learned, and where rules alone shall judge. */
  learned?: { rules: LearnedRule[]; rarities: Rarities; vectors: Vectors };
  phrases: Phrases<PhraseRule>;
  authors: AuthorIndex<AuthorRule>;
  categories: CategoryIndex<CategoryRule>;
}

/**
 * Makes the interests that are on ready for classifying, in time linear in their length. `vectors` must be those that
 * `learned` was learned with.
 */
export function compileProfile(
  interests: Interest[],
  known?: { learned: Learned; vectors: Vectors },
): Profile {
  const on = interests.filter((interest) => interest.on);
  return {
    ...(known && { learned: learnedPart(on, known.learned, known.vectors) }),
    phrases: compilePhrases(on.flatMap(phraseRules)),
    authors: compileAuthors(on.flatMap(authorRules)),
    categories: compileCategories(
      on.flatMap((interest) => interest.categories.map((category) => ({ category, interest }))),
    ),
  };
}

function learnedPart(
  interests: Interest[],
  { models, rarities }: Learned,
  vectors: Vectors,
): NonNullable<Profile['learned']> {
  const rules = interests.flatMap((interest): LearnedRule[] => {
    const model = models.find((one) => one.interest === interest.id);
    const ignored = new Set(interest.ignoredWords?.map(keyOfTerm));
    return model ? [{ interest, model, ignored }] : [];
  });
  return { rules, rarities, vectors };
}

function phraseRules(interest: Interest): PhraseRule[] {
  return [
    ...interest.phrases.map((phrase) => ({ kind: 'phrase' as const, phrase, interest })),
    ...interest.not.map((phrase) => ({ kind: 'not' as const, phrase, interest })),
  ];
}

function authorRules(interest: Interest): AuthorRule[] {
  return [
    ...interest.authors.map((author) => ({ kind: 'author' as const, author, interest })),
    ...(interest.never ?? []).map((author) => ({ kind: 'never' as const, author, interest })),
  ];
}
