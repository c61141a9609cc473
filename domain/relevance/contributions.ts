import type { Encoding } from './encode';
import { featureOf } from './features';
import type { Model } from './model';
import type { Reading } from './reading';
import { valueAt } from './sparse';
import { rowOf, type Vectors, weightOf } from './vectors';

/**
 * What each word and pair of a paper adds to its score, by key: what its own weight adds, and its part in the paper's
 * meaning. With the model's offset these sums are the score, to the accuracy of single precision.
 */
export function contributionsOf(
  { keys, counts }: Encoding,
  reading: Reading,
  model: Model,
  vectors: Vectors,
): Map<number, number> {
  const length = lengthOf({ keys, counts }, reading, vectors);
  const contributions = new Map<number, number>();
  let last = -1;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const feature = featureOf(key);
    const own = feature === last ? 0 : valueAt(reading.point, feature) * valueAt(model.words, feature);
    last = feature;
    contributions.set(key, own + (length && meantBy(key, counts[at]!, model, vectors) * length));
  }
  return contributions;
}

/** How much of a word's vector is left in the paper's meaning; 0 when nothing of the paper is known. */
function lengthOf({ keys, counts }: Encoding, { meaning }: Reading, vectors: Vectors): number {
  const { dimensions, step, rows } = vectors;
  let along = 0; // The sum of the words' vectors has this length, for it points where the meaning points
  for (let at = 0; at < keys.length; at++) {
    const row = rowOf(vectors, keys[at]!);
    if (row < 0) continue;
    let product = 0;
    for (let part = 0; part < dimensions; part++)
      product += rows[row * dimensions + part]! * meaning.vector[part]!;
    along += weightOf(counts[at]!) * step * product;
  }
  return along > 0 ? meaning.covered / along : 0;
}

function meantBy(key: number, count: number, { direction }: Model, vectors: Vectors): number {
  const { dimensions, step, rows } = vectors;
  const row = rowOf(vectors, key);
  if (row < 0) return 0;
  let product = 0;
  for (let part = 0; part < dimensions; part++) product += rows[row * dimensions + part]! * direction[part]!;
  return weightOf(count) * step * product;
}
