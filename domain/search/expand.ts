import { stem } from '@/domain/relevance/stem';
import { errorsIn, termsNear } from './fuzzy';
import { countTerms, endOfPrefix, firstTermFrom, type Segment, termAt } from './segment';

/** A term of a segment that stands for a word looked for, and how much it counts, from 0 to 1. */
export interface Match {
  term: number;
  weight: number;
}

const [inflected, begun, beside] = [0.8, 0.6, 0.3];
const endings = ['', 's', 'es', 'e', 'ed', 'd', 'ing'];

/** How a word is looked for: `whole` also inflected, `start` also as the beginning of others, `near` also misspelled. */
export type How = 'exact' | 'whole' | 'start' | 'near';

/** The terms of a segment that stand for a word. A term may be named twice: its larger weight counts. */
export function expand(segment: Segment, word: string, how: How): Match[] {
  return [
    ...(how === 'start' || how === 'near' ? begunBy(segment, word) : []),
    ...(how === 'near' ? nearTo(segment, word) : []),
    ...(how === 'exact' ? [] : formsOf(word).flatMap((form) => termFor(segment, form, inflected))),
    ...termFor(segment, word, 1),
  ];
}

function begunBy(segment: Segment, word: string): Match[] {
  const { termStarts } = segment;
  const matches: Match[] = [];
  const end = endOfPrefix(segment, word);
  for (let term = firstTermFrom(segment, word); term < end; term++) {
    const share = word.length / (termStarts[term + 1]! - termStarts[term]!);
    matches.push({ term, weight: begun * (0.5 + 0.5 * share) });
  }
  return matches;
}

function nearTo(segment: Segment, word: string): Match[] {
  return termsNear(segment, word, errorsIn(word)).map((term) => ({ term, weight: beside }));
}

/** Other inflections of a word. */
function formsOf(word: string): string[] {
  const base = stem(word);
  const bases = [base, base.replace(/y$/, 'i'), base.replace(/e$/, '')];
  const forms = new Set(bases.flatMap((one) => endings.map((ending) => one + ending)));
  return [...forms].filter((form) => form !== word && stem(form) === base);
}

function termFor(segment: Segment, word: string, weight: number): Match[] {
  const term = firstTermFrom(segment, word);
  return term < countTerms(segment) && termAt(segment, term) === word ? [{ term, weight }] : [];
}
