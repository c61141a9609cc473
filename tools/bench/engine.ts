import { newInterest } from '@/domain/draft';
import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { learn } from '@/domain/relevance/learn';
import type { Lessons } from '@/domain/relevance/learned';
import { compileProfile } from '@/domain/relevance/profile';
import { tokenise } from '@/domain/relevance/tokens';
import { atFirst } from '@/domain/search/found';
import { madeUpPapers } from './made-up-papers';
import { measure, measureInTurn } from './measure';
import { atLeast, atMost, type Curve, type Outcome, told } from './rows';
import { searchRow } from './search';
import { type Assets, asLessons, interestsOf, longestStep } from './workloads';

const classified = 10_000;
const phraseCounts = [10, 100, 1_000];
const judgementCounts = [50, 500, 5_000];
const searched = [1_000, 10_000, 100_000];
const patience = 50; // Milliseconds that the worker may be silent

/** How much work something is, in milliseconds of processor time: the median of some rounds. */
type Measure = (run: () => void) => number;

/** What is tried without a browser, by the words that choose it. */
export function engineTrials(assets: Assets, rounds: number): Record<string, () => Outcome> {
  const time: Measure = (run) => measure({ name: '', run: () => void run() }, rounds).median;
  return {
    'classify papers': () => classifying(rounds),
    'retrain after a judgement': () => retraining(assets, time),
    'search as you type': searching,
  };
}

function classifying(rounds: number): Outcome {
  const papers = madeUpPapers(classified, 1);
  const cut = {
    name: 'cut into words',
    run() {
      for (const { title, abstract = '' } of papers) tokenise(`${title}\n${abstract}`);
      return undefined;
    },
  };
  const judge = phraseCounts.map((count) => {
    const phrases = phrasesFrom(papers, count);
    const profile = compileProfile([{ ...newInterest('interest', 'blue', 0), phrases }]);
    return { name: spelt(count), run: () => void classify(papers, profile) };
  });
  const [floor = 0, ...costs] = measureInTurn([cut, ...judge], rounds).map(({ median }) => median);
  const points = phraseCounts.map((count, at): [number, number] => [count, costs[at]!]);
  const axes = { plot: 'classify', across: 'phrases', up: 'ms for 10,000 papers' };
  return {
    rows: [
      ...points.map(([count, cost]) =>
        atMost(
          `classify 10,000 papers with ${spelt(count)} phrases`,
          'cut them into words',
          cost / floor,
          1.5,
        ),
      ),
      atMost('classify with 1,000 phrases', 'with 10', points.at(-1)![1] / points[0]![1], 1.2),
    ],
    curves: [
      { ...axes, name: 'classify', points },
      { ...axes, name: 'cut into words', points: phraseCounts.map((count) => [count, floor]) },
    ],
  };
}

/** Pairs of words that stand side by side in titles. */
function phrasesFrom(papers: Paper[], count: number): string[] {
  return papers.slice(0, count).map(({ title }) => title.split(' ').slice(0, 2).join(' '));
}

function retraining(assets: Assets, time: Measure): Outcome {
  const found = judgementCounts.map((count) => {
    const papers = madeUpPapers(count, 1);
    const lessons = lessonsOf(papers);
    const [interests, silences] = [interestsOf(1, papers), [] as number[]];
    const cost = time(() => {
      silences.push(longestStep(learn(interests, lessons, assets.vectors, assets.background)));
    });
    return { count, cost, silence: silences.sort((one, other) => one - other)[silences.length >> 1]! };
  });
  const [, middle, most] = found;
  const points = found.map(({ count, cost }): [number, number] => [count, cost]);
  return {
    rows: [
      ...found.map(({ count, silence }) =>
        atMost(
          `longest silence of the worker, retraining with ${spelt(count)} judgements`,
          '-',
          silence,
          patience,
          'ms',
        ),
      ),
      atMost(
        'retrain with 5,000 judgements, for each',
        'with 500, for each',
        most!.cost / most!.count / (middle!.cost / middle!.count),
        1,
      ),
    ],
    curves: [{ plot: 'retrain', name: 'retrain', across: 'judgements', up: 'ms', points }],
  };
}

/** Half of the papers were saved, half dismissed. */
function lessonsOf(papers: Paper[]): Lessons {
  const lessons = asLessons(papers);
  const half = papers.length >> 1;
  return { saved: lessons.slice(0, half), dismissed: lessons.slice(half), seen: [] };
}

function searching(): Outcome {
  const rows = searched.map((count) => searchRow(madeUpPapers(count, 1)));
  const last = rows.at(-1)!;
  const first = `search as you type among 100,000 papers, the first ${atFirst} found, p95`;
  const curve = (name: string, costOf: (row: (typeof rows)[number]) => number): Curve => ({
    plot: 'search',
    name,
    across: 'papers',
    up: 'ms',
    points: rows.map((row) => [row.papers, costOf(row)]),
  });
  return {
    rows: [
      atLeast(first, 'all titles read', last.scan / last.p95, 20),
      atLeast(first, 'all titles and abstracts read', last.textScan / last.p95, 20),
      told('all papers of these searches, p95', 'all titles read', last.scan / last.whole),
    ],
    curves: [curve('search, p95', ({ p95 }) => p95), curve('all titles read', ({ scan }) => scan)],
  };
}

function spelt(count: number): string {
  return count.toLocaleString('en');
}
