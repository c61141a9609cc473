import type { Interest } from '@/domain/interest';
import { type AuthorIndex, compileAuthors } from './authors';
import { type CategoryIndex, compileCategories } from './categories';
import type { Model } from './model';
import { compilePhrases, type PhraseTree } from './phrases';
import type { Vectors } from './vectors';

export interface PhraseRule {
  kind: 'phrase' | 'not';
  phrase: string;
  interest: Interest;
}

export interface AuthorRule {
  author: string;
  interest: Interest;
}

export interface CategoryRule {
  category: string;
  interest: Interest;
}

/** All interests and what was learned for them, made ready for classifying. */
export interface Profile {
  /** Absent as long as nothing was learned, and where rules alone shall judge. */
  learned?: { models: Model[]; vectors: Vectors };
  phrases: PhraseTree<PhraseRule>;
  authors: AuthorIndex<AuthorRule>;
  categories: CategoryIndex<CategoryRule>;
}

/** Makes the interests that are on ready for classifying, in time linear in their length. */
export function compileProfile(interests: Interest[], learned?: Profile['learned']): Profile {
  const on = interests.filter((interest) => interest.on);
  return {
    ...(learned && { learned }),
    phrases: compilePhrases(on.flatMap(phraseRules)),
    authors: compileAuthors(
      on.flatMap((interest) => interest.authors.map((author) => ({ author, interest }))),
    ),
    categories: compileCategories(
      on.flatMap((interest) => interest.categories.map((category) => ({ category, interest }))),
    ),
  };
}

function phraseRules(interest: Interest): PhraseRule[] {
  return [
    ...interest.phrases.map((phrase) => ({ kind: 'phrase' as const, phrase, interest })),
    ...interest.not.map((phrase) => ({ kind: 'not' as const, phrase, interest })),
  ];
}
