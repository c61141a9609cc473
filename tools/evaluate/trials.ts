import type { Options } from './arguments';
import { methods } from './methods';
import { type Metrics, measure } from './metrics';
import { fewestOthers, fewestWanted } from './month';
import type { Corpus } from './read-corpus';
import { drawFor, fewestLeft, type Simulated, simulate, trialOf } from './simulate';

/** One reader's draw to work on. */
export interface Task {
  corpus: string;
  reader: Simulated;
  draw: number;
}

/** How well a method ranked in one trial. */
export interface Outcome {
  corpus: string;
  /** The reader's group and label. */
  reader: string;
  method: string;
  k: number;
  metrics: Metrics;
}

const manyReaders = 20;
const drawsOfFew = 5;

/** What is to do, the same list in every thread. */
export function tasksOf(corpora: Corpus[], options: Options): Task[] {
  return corpora.flatMap((corpus) => {
    const all = simulate(corpus, options.gate).filter((reader) => isFit(reader, options));
    const draws = options.draws ?? (all.length < manyReaders ? drawsOfFew : 1);
    return all
      .slice(0, options.readers)
      .flatMap((reader) =>
        Array.from({ length: draws }, (_, draw) => ({ corpus: corpus.name, reader, draw })),
      );
  });
}

function isFit({ wanted, others }: Simulated, { daily, ks }: Options): boolean {
  if (daily) return wanted.length >= fewestWanted && others.length >= fewestOthers;
  return wanted.length >= fewestLeft + Math.min(...ks);
}

/** Every method's rankings for a reader's draw, at every k that leaves papers enough. */
export function run(
  { corpus, reader, draw }: Task,
  { ks, seed, methods: names, phrases }: Options,
): Outcome[] {
  const drawn = drawFor(reader, seed, draw);
  return ks
    .filter((k) => reader.wanted.length >= k + fewestLeft)
    .flatMap((k) => {
      const trial = trialOf(drawn, k, phrases);
      return methods
        .filter(({ name, from = 0 }) => names.includes(name) && k >= from)
        .map((method) => ({
          corpus,
          reader: JSON.stringify([reader.group, reader.label]),
          method: method.name,
          k,
          metrics: measure(method.rank(trial.reader, trial.pool), trial.relevant),
        }));
    });
}
