import type { Paper } from '@/domain/paper';
import { contributionsOf } from './contributions';
import { encode, isShowable, termsOf } from './encode';
import type { LearnedWord, Lesson, Summary } from './learned';
import type { Model } from './model';
import type { Rarities } from './rarity';
import { readingOf } from './reading';
import type { Study } from './studies';
import type { Vectors } from './vectors';
import type { Teaching } from './voices';

const mostWords = 30;
const mostTeachers = 20;
const mostTexts = 60; // Of each kind that words are gathered from

/** Tells what was learned in words. */
export function* summarise(
  model: Model,
  taught: Map<Study, number>,
  { liked, disliked }: Teaching,
  seen: Lesson[],
  lenses: { rarities: Rarities; vectors: Vectors },
): Generator<void, Summary> {
  const passed = seen.flatMap(({ paper }) => paper ?? []);
  const pro = yield* meanContributions(model, papersOf(liked), lenses);
  const contra = yield* meanContributions(model, [...papersOf(disliked), ...passed], lenses);
  const words = [...pro, ...contra];
  return {
    interest: model.interest,
    liked: liked.length,
    disliked: disliked.length,
    seen: seen.length,
    wordsFor: strongest(pro.filter(({ weight }) => weight > 0)),
    wordsAgainst: strongest(words.filter(({ weight }) => weight < 0)),
    teachers: teachersOf(taught, new Set(liked)),
  };
}

function papersOf(studies: Study[]): Paper[] {
  return studies.map(({ paper }) => paper);
}

/** What words add where they occur, averaged over all of these papers. */
function* meanContributions(
  model: Model,
  papers: Paper[],
  { rarities, vectors }: { rarities: Rarities; vectors: Vectors },
): Generator<void, LearnedWord[]> {
  const sums = new Map<number, LearnedWord>();
  const looked = papers.slice(0, mostTexts);
  for (const paper of looked) {
    const encoding = encode(paper);
    const contributions = contributionsOf(encoding, readingOf(encoding, rarities, vectors), model, vectors);
    for (const text of [paper.title, paper.abstract ?? ''])
      for (const { key, start, end } of termsOf(text)) {
        const weight = contributions.get(key) ?? 0;
        contributions.delete(key); // Once for each paper
        const known = sums.get(key);
        if (known) known.weight += weight / looked.length;
        else sums.set(key, { word: text.slice(start, end), weight: weight / looked.length });
      }
    yield;
  }
  return [...sums.values()];
}

function strongest(words: LearnedWord[]): LearnedWord[] {
  const seen = new Set<string>();
  return words
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .filter(({ word }) => isShowable(word) && !seen.has(word) && seen.add(word))
    .slice(0, mostWords);
}

function teachersOf(taught: Map<Study, number>, liked: Set<Study>): Summary['teachers'] {
  return [...taught]
    .sort(([one, much], [other, more]) => more - much || (one.id < other.id ? -1 : 1))
    .slice(0, mostTeachers)
    .map(([one]) => ({ paperId: one.id, title: one.paper.title, like: liked.has(one) }));
}
