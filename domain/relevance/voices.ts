import { averageOf, discriminant } from './discriminant';
import { type Example, fitLogistic } from './logistic';
import type { PhraseReading } from './phrase-readings';
import type { Reading } from './reading';
import type { Setting } from './setting';
import { dot } from './sparse';
import type { Study } from './studies';
import { averagePoint, type Voice } from './voice';

/** What an interest is learned from. */
export interface Teaching {
  phrases: PhraseReading[];
  liked: Study[];
  /** The dismissed papers that it may learn from. */
  disliked: Study[];
  /** All of them. */
  dismissed: Study[];
}

// How much each voice counts after k liked papers, beside the logistic model's 1: tuned on two thirds of the simulated
// readers of `npm run evaluate`, see docs/relevance.md. What needs few examples fades as they become many.
const weights = {
  likeness: (k: number) => 0.6 / (1 + k / 10),
  meaning: (k: number) => 1 / ((1 + k / 5) * (1 + k / 5)),
  discriminant: (k: number) => 3 / (1 + k / 10),
  phrases: (k: number) => 1 / (1 + k / 3),
};
// In powers of the share of words that the vectors know: where that is small, meaning is a guess
const trust = {
  meaning: (covered: number) => covered * covered * covered,
  discriminant: (covered: number) => trust.meaning(covered) * trust.meaning(covered),
};

/** What tells an interest's papers as long as nothing but its phrases and a few papers of it are known. */
export function firstVoices({ phrases, liked }: Teaching, setting: Setting): Voice[] {
  const voices = [...phraseVoices(phrases, liked.length, setting), ...likenessVoices(liked, setting)];
  return voices.filter(({ name }) => setting.heard.has(name));
}

function phraseVoices(phrases: Reading[], k: number, { dimensions }: Setting): Voice[] {
  if (phrases.length === 0) return [];
  const weight = weights.phrases(k);
  return [
    { name: 'phrases', words: averagePoint(phrases.map(({ point }) => point)), weight },
    {
      name: 'phrases in vectors',
      direction: averageOf(
        phrases.map(({ meaning }) => meaning.vector),
        dimensions,
      ),
      weight: weight * trust.meaning(coverageOf(phrases)),
    },
  ];
}

function likenessVoices(liked: Study[], { spreading, dimensions }: Setting): Voice[] {
  const k = liked.length;
  if (k === 0) return [];
  const readings = liked.map(({ reading }) => reading);
  const mean = averageOf(
    readings.map(({ meaning }) => meaning.vector),
    dimensions,
  );
  const covered = coverageOf(readings);
  const words = averagePoint(readings.map(({ point }) => point));
  const direction = discriminant(spreading, mean);
  return [
    { name: 'likeness', words, weight: weights.likeness(k) },
    { name: 'likeness in vectors', direction: mean, weight: weights.meaning(k) * trust.meaning(covered) },
    { name: 'discriminant', direction, weight: weights.discriminant(k) * trust.discriminant(covered) },
  ];
}

/** The share of words that the vectors know, 0 to 1. */
function coverageOf(readings: Reading[]): number {
  return readings.reduce((sum, { meaning }) => sum + meaning.covered, 0) / readings.length;
}

const penalty = 0.1; // C of the logistic regression: 0.01 to 1 do equally well
const dismissal = 3; // Times as much as a paper that was only passed over
const nothing = 1e-9;

/** A logistic model of the liked papers against those passed over and dismissed, and how much each of these taught it. */
export function* logisticVoice(
  teaching: Teaching,
  { passed, ground }: Setting,
): Generator<void, { voice: Voice; taught: Map<Study, number> }> {
  const { liked, disliked } = teaching;
  const general = ground.measured > ground.seen ? ground.readings.slice(ground.seen) : [];
  const others = [...passed.map(({ point }) => point), ...general.map(({ point }) => point)];
  const parts = partsOf(passed, teaching);
  const against = parts.reduce((sum, part) => sum + part, general.length);
  const side = (penalty * (liked.length + against)) / 2; // So much may each side cost, so that they balance
  const examples: Example[] = [
    ...others.map((point, at) => ({
      point,
      liked: false,
      cost: Math.max(nothing, ((parts[at] ?? 1) * side) / (against || 1)),
    })),
    ...liked.map(({ reading: { point } }) => ({ point, liked: true, cost: side / liked.length })),
  ];
  const { weights, duals, unseen } = yield* fitLogistic(examples);
  const scores = ground.readings.map(({ point }, at) => {
    if (at < ground.seen) return unseen[at]!;
    return general.length > 0 ? unseen[passed.length + at - ground.seen]! : dot(point, weights);
  });
  const places = new Map(passed.map(({ id }, at) => [id, at]));
  const taught = new Map<Study, number>([
    ...disliked.map((one) => [one, duals[places.get(one.id)!]!] as const),
    ...liked.map((one, at) => [one, duals[others.length + at]!] as const),
  ]);
  return { voice: { name: 'logistic', words: weights, weight: 1, scores }, taught };
}

/** How much each of these speaks against an interest, where 1 is a paper that was only passed over. */
function partsOf(passed: Setting['passed'], { liked, disliked, dismissed }: Teaching): number[] {
  const idsOf = (studies: Study[]) => new Set(studies.map(({ id }) => id));
  const [likes, dislikes, silent] = [idsOf(liked), idsOf(disliked), idsOf(dismissed)];
  return passed.map(({ id }) => {
    if (likes.has(id)) return 0;
    if (dislikes.has(id)) return dismissal;
    return silent.has(id) ? 0 : 1;
  });
}
