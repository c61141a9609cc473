import { featureCount } from './features';
import { type Ground, type Spread, spreadOf } from './ground';
import type { Model } from './model';
import type { Reading } from './reading';
import { addTo, dot, dotPlain, type Sparse } from './sparse';

export const voiceNames = [
  'phrases',
  'phrases in vectors',
  'likeness',
  'likeness in vectors',
  'discriminant',
  'logistic',
] as const;
export type VoiceName = (typeof voiceNames)[number];

/** One way to tell papers of an interest from others: a sum over a paper's words, its meaning, or both. */
export interface Voice {
  name: VoiceName;
  words?: Float32Array;
  direction?: Float32Array;
  /** How much it counts beside the others, once all have the same spread. */
  weight: number;
  /** By paper of the ground, where it is known better than by listening: a paper that was learned from tells little. */
  scores?: ArrayLike<number>;
}

export function listen(
  { words, direction }: Pick<Voice, 'words' | 'direction'>,
  { point, meaning }: Reading,
): number {
  const said = words ? dot(point, words) : 0;
  return direction ? said + meaning.covered * dotPlain(meaning.vector, direction) : said;
}

/** What several voices say together: linear in a paper's words, like each of them. */
export interface Choir {
  words: Float32Array;
  direction: Float32Array;
  offset: number;
  /** By paper of the ground. */
  scores: Float64Array;
}

/** Adds voices up, each in standard deviations from its mean over the ground. Yields after each. */
export function* join(voices: Iterable<Voice>, ground: Ground, dimensions: number): Generator<void, Choir> {
  const choir: Choir = {
    words: new Float32Array(featureCount),
    direction: new Float32Array(dimensions),
    offset: 0,
    scores: new Float64Array(ground.readings.length),
  };
  for (const voice of voices) {
    const scores = voice.scores ?? ground.readings.map((reading) => listen(voice, reading));
    const spread = spreadOf(scores, ground.measured);
    addVoice(choir, voice, spread);
    for (let at = 0; at < choir.scores.length; at++)
      choir.scores[at]! += (voice.weight * (scores[at]! - spread.mean)) / spread.deviation;
    yield;
  }
  return choir;
}

function addVoice(choir: Choir, { words, direction, weight }: Voice, { mean, deviation }: Spread): void {
  const scale = weight / deviation;
  if (words) for (let at = 0; at < words.length; at++) choir.words[at]! += scale * words[at]!;
  if (direction) for (let at = 0; at < direction.length; at++) choir.direction[at]! += scale * direction[at]!;
  choir.offset -= scale * mean;
}

/** The average of points, as weights of words. */
export function averagePoint(points: Sparse[]): Float32Array {
  const words = new Float32Array(featureCount);
  for (const point of points) addTo(words, point, 1 / points.length);
  return words;
}

const mostWords = 20_000; // The strongest: the others add next to nothing, and every question reads them

/** A choir made ready to judge papers with. */
export function compile(
  choir: Choir,
  ground: Ground,
): Pick<Model, 'words' | 'direction' | 'offset' | 'ranks'> {
  return {
    words: strongest(choir.words),
    direction: choir.direction,
    offset: choir.offset,
    ranks: {
      seen: Float32Array.from(choir.scores.subarray(0, ground.seen)).sort(),
      general: Float32Array.from(choir.scores.subarray(ground.seen)).sort(),
    },
  };
}

/**
 * The strongest words, at most 20,000. Their sizes are sorted into drawers by their exponent and first eight binary
 * digits, for sorting them all would take longer than a step may; of the last drawer the first ones are kept.
 */
function strongest(words: Float32Array): Sparse {
  const bits = new Uint32Array(words.buffer, words.byteOffset, words.length);
  const drawerOf = (at: number) => (bits[at]! & 0x7fffffff) >>> 15;
  const drawers = new Uint32Array(2 ** 16);
  for (let at = 0; at < words.length; at++) drawers[drawerOf(at)]!++;
  let last = drawers.length;
  let room = mostWords;
  while (--last > 0 && drawers[last]! <= room) room -= drawers[last]!; // Drawer 0 holds zeros
  const features: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const drawer = drawerOf(at);
    if (drawer > last || (drawer === last && drawer > 0 && room-- > 0)) features.push(at);
  }
  return {
    features: Uint32Array.from(features),
    values: Float32Array.from(features, (feature) => words[feature]!),
  };
}
