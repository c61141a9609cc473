import { newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { type Encoding, encode } from '@/domain/relevance/encode';
import { learn } from '@/domain/relevance/learn';
import type { Learned, Lesson, Lessons } from '@/domain/relevance/learned';
import { scoreOf } from '@/domain/relevance/model';
import { compileProfile } from '@/domain/relevance/profile';
import { readingOf } from '@/domain/relevance/reading';
import { tokenise } from '@/domain/relevance/tokens';
import type { Vectors } from '@/domain/relevance/vectors';
import { arxivSanityLite } from '@/tools/evaluate/arxiv-sanity-lite';
import { processorTime, type Row } from './measure';

export interface Assets {
  vectors: Vectors;
  background: Encoding[];
}

/** The names of the two that all others are compared with. */
export const floor = 'cut into words';
export const yardstick = 'arxiv-sanity-lite: learn and rank';

const page = 40; // Papers

/** What is measured: two thirds of the papers were seen, the others are judged. */
export function rowsOf(papers: Paper[], assets: Assets): Row[] {
  const third = Math.floor(papers.length / 3);
  const [judged, seen] = [papers.slice(0, third), papers.slice(third, 3 * third)];
  return [
    {
      name: floor,
      run: () => void judged.map(({ title, abstract = '' }) => tokenise(`${title}\n${abstract}`)),
    },
    { name: yardstick, run: () => yardstickOf(judged, seen) },
    ...judgingRows(judged, seen, assets),
    ...learningRows(seen, assets),
    ...[1, 5, 10].map((many) => wakingRow(many, judged, seen, assets)),
  ];
}

/** Copies, for it remembers the words of papers that it met. */
function yardstickOf(judged: Paper[], seen: Paper[]): number {
  const [pool, others] = [structuredClone(judged), structuredClone(seen)];
  const reader = { phrases: [], saved: others.splice(0, 10), seen: others, dismissed: [], k: 10 };
  const begun = processorTime();
  arxivSanityLite.rank(reader, pool);
  return processorTime() - begun;
}

function judgingRows(judged: Paper[], seen: Paper[], assets: Assets): Row[] {
  const { vectors } = assets;
  const its = interestsOf(1, seen);
  const learned = learnAll(its, lessonsFrom(seen, 10), assets);
  const [model] = learned.models;
  const profile = compileProfile(its, { learned, vectors });
  return [
    { name: 'encode', run: () => void judged.map(encode) },
    {
      name: 'encode and score',
      goal: 400,
      run: () =>
        void judged.map((paper) => scoreOf(model!, readingOf(encode(paper), learned.rarities, vectors))),
    },
    { name: 'verdicts with reasons', run: () => void classify(judged, profile) },
  ];
}

function learningRows(seen: Paper[], assets: Assets): Row[] {
  return [10, 200].flatMap((many): Row[] => {
    const liked = Math.min(many, seen.length >> 1);
    const lessons = lessonsFrom(seen, liked);
    const its = interestsOf(1, seen.slice(0, liked));
    return [
      {
        name: `learn from all seen, ${many} liked`,
        goal: 100,
        run: () => void learnAll(its, lessons, assets),
      },
      {
        name: `the longest step of that, ${many} liked`,
        goal: 50,
        run: () => longestStep(learn(its, lessons, assets.vectors, assets.background)),
      },
    ];
  });
}

/** The worker wakes: what is stored is read, made ready, and judges a page. `structuredClone` stands for the database. */
function wakingRow(many: number, judged: Paper[], seen: Paper[], assets: Assets): Row {
  const its = interestsOf(many, seen);
  const learned = learnAll(its, lessonsFrom(seen, 10), assets);
  return {
    name: `wake, and judge ${page} papers for ${many} interest${many === 1 ? '' : 's'}`,
    run() {
      const known = { learned: structuredClone(learned), vectors: assets.vectors };
      classify(judged.slice(0, page), compileProfile(its, known));
      return undefined;
    },
  };
}

/** Each has ten of the papers as examples. */
export function interestsOf(many: number, papers: Paper[]): Interest[] {
  return Array.from({ length: many }, (_, at) => ({
    ...newInterest(`interest ${at}`, 'blue', 0),
    phrases: [papers[at]!.title.split(' ').slice(0, 2).join(' ')],
    authors: ['Ada Lovelace'],
    examples: papers.slice(10 * at, 10 * at + 10),
  }));
}

/** The first are saved, the others were seen. */
/** What is learned from papers, in their order. */
export function asLessons(papers: Paper[]): (Lesson & { paper: Paper })[] {
  return papers.map((paper, at) => ({ id: paper.id, at, paper, encoding: encode(paper) }));
}

export function lessonsFrom(papers: Paper[], saved: number): Lessons {
  const lessons = asLessons(papers);
  return { saved: lessons.slice(0, saved), dismissed: [], seen: lessons.slice(saved) };
}

export function learnAll(its: Interest[], lessons: Lessons, { vectors, background }: Assets): Learned {
  const steps = learn(its, lessons, vectors, background);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds between two moments at which others may have their turn. */
export function longestStep(steps: Generator<void, unknown>): number {
  for (let longest = 0; ; ) {
    const begun = processorTime();
    const { done } = steps.next();
    longest = Math.max(longest, processorTime() - begun);
    if (done) return longest;
  }
}
