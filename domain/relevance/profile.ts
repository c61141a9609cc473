import type { Interest } from '@/domain/interest';
import { type AuthorIndex, compileAuthors } from './authors';
import { type CategoryIndex, compileCategories } from './categories';
import { compilePhrases, type PhraseTree } from './phrases';

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

/** All interests, made ready for classifying. */
export interface Profile {
  phrases: PhraseTree<PhraseRule>;
  authors: AuthorIndex<AuthorRule>;
  categories: CategoryIndex<CategoryRule>;
}

/** Makes the interests that are on ready for classifying, in time linear in their length. */
export function compileProfile(interests: Interest[]): Profile {
  const on = interests.filter((interest) => interest.on);
  return {
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
