import type { Interest } from '@/domain/interest';
import type { Paper, PaperId } from '@/domain/paper';
import { type Encoding, encode } from './encode';
import type { Lesson } from './learned';
import type { Rarities } from './rarity';
import { type Reading, readingOf } from './reading';
import type { Vectors } from './vectors';

/** A judged paper, or an example, as models see it. */
export interface Study {
  id: PaperId;
  at: number;
  paper: Paper;
  encoding: Encoding;
  reading: Reading;
}

/** Reads judged papers a few at a time; in the order of their ids, so that the order of judging does not matter. */
export function* study(
  lessons: Iterable<Lesson & { paper: Paper }>,
  rarities: Rarities,
  vectors: Vectors,
): Generator<void, Study[]> {
  const studies: Study[] = [];
  for (const { id, at, paper, encoding } of lessons) {
    studies.push({ id, at, paper, encoding, reading: readingOf(encoding, rarities, vectors) });
    if (studies.length % 50 === 0) yield;
  }
  return inOrder(studies);
}

/** The example papers of an interest, encoded one by one; they count whenever they were given. */
export function* examplesOf({ examples = [] }: Interest): Generator<Lesson & { paper: Paper }, void> {
  for (const paper of examples)
    yield { id: paper.id, at: Number.POSITIVE_INFINITY, paper, encoding: encode(paper) };
}

/** Those that an interest may learn from. */
export function teachable(interest: Interest, studies: Study[]): Study[] {
  const { learnSince = 0 } = interest;
  const ignored = new Set(ignoredAmong(interest, studies));
  return studies.filter((one) => one.at >= learnSince && !ignored.has(one));
}

/** Those that the reader told an interest not to go by. */
export function ignoredAmong({ ignoredPapers = [] }: Interest, studies: Study[]): Study[] {
  const ignored = new Set(ignoredPapers);
  return studies.filter(({ id }) => ignored.has(id));
}

/** Both lists, each paper once, in the order of their ids. */
export function united(some: Study[], more: Study[]): Study[] {
  return inOrder([...new Map([...some, ...more].map((one) => [one.id, one])).values()]);
}

function inOrder(studies: Study[]): Study[] {
  return studies.sort((one, other) => (one.id < other.id ? -1 : 1));
}
