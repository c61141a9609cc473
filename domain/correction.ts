import { latestExamples } from './draft';
import type { Interest } from './interest';
import type { Paper, PaperId } from './paper';

/** How the reader corrects an interest where a paper is judged by it. */
export type Correction =
  /** Not because of this phrase: the interest no longer looks for it. */
  | { kind: 'phrase'; phrase: string }
  | { kind: 'category'; category: string }
  /** Never this author. */
  | { kind: 'author'; author: string }
  /** Not because of this word, or pair of words, that was learned. */
  | { kind: 'word'; word: string }
  /** Not because it is like this paper, which then counts as passed over. */
  | { kind: 'paper'; paperId: PaperId }
  /** More like this. */
  | { kind: 'example'; paper: Paper };

/**
 * The interest with a correction made, or taken back when not `on`. Making it twice is making it once. `now` is in
 * milliseconds since 1970.
 */
export function correct(interest: Interest, correction: Correction, on: boolean, now: number): Interest {
  return { ...interest, ...changeOf(interest, correction, on), changedAt: now };
}

/** Whether a correction is made in an interest. */
export function isMade(interest: Interest, correction: Correction): boolean {
  switch (correction.kind) {
    case 'phrase':
      return !interest.phrases.includes(correction.phrase);
    case 'category':
      return !interest.categories.includes(correction.category);
    case 'author':
      return interest.never?.includes(correction.author) === true;
    case 'word':
      return interest.ignoredWords?.includes(correction.word) === true;
    case 'paper':
      return interest.ignoredPapers?.includes(correction.paperId) === true;
    case 'example':
      return interest.examples?.some(({ id }) => id === correction.paper.id) === true;
  }
}

function changeOf(interest: Interest, correction: Correction, on: boolean): Partial<Interest> {
  switch (correction.kind) {
    case 'phrase':
      return { phrases: withOne(interest.phrases, correction.phrase, !on) };
    case 'category':
      return { categories: withOne(interest.categories, correction.category, !on) };
    case 'author':
      return { never: withOne(interest.never, correction.author, on) };
    case 'word':
      return { ignoredWords: withOne(interest.ignoredWords, correction.word, on) };
    case 'paper':
      return { ignoredPapers: withOne(interest.ignoredPapers, correction.paperId, on) };
    case 'example':
      return { examples: withExample(interest.examples, correction.paper, on) };
  }
}

function withOne<Value>(values: Value[] = [], value: Value, isIn: boolean): Value[] {
  const others = values.filter((other) => other !== value);
  return isIn ? [...others, value] : others;
}

function withExample(examples: Paper[] = [], paper: Paper, isIn: boolean): Paper[] {
  const others = examples.filter(({ id }) => id !== paper.id);
  return isIn ? latestExamples([...others, paper]) : others;
}
