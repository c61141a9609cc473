import type { Encoding } from './encode';
import { featureOf } from './features';
import { type Rarities, weightOfRarity } from './rarity';
import { weightOf } from './vectors';

/** A text as a point in the space of words: ascending features and their values; of length 1, or empty. */
export interface Sparse {
  features: Uint32Array;
  values: Float32Array;
}

/**
 * TF-IDF with sublinear term frequency, (1 + ln count) · rarity, scaled to length 1 (Salton and Buckley,
 * Information Processing & Management 24(5), 1988).
 */
export function weigh({ keys, counts }: Encoding, rarities: Rarities): Sparse {
  const features = new Uint32Array(keys.length);
  const values = new Float32Array(keys.length);
  let size = 0;
  let squares = 0;
  for (let at = 0; at < keys.length; at++) {
    const feature = featureOf(keys[at]!);
    if (size > 0 && features[size - 1] === feature) continue; // Another key of the same feature
    const value = weightOf(counts[at]!) * weightOfRarity(rarities[feature]!);
    features[size] = feature;
    values[size++] = value;
    squares += value * value;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < size; at++) values[at]! *= scale;
  return { features: features.slice(0, size), values: values.slice(0, size) };
}

/** The inner product of a sparse and a dense point. */
export function dot({ features, values }: Sparse, weights: Float32Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += values[at]! * weights[features[at]!]!;
  return sum;
}

/** Adds `scale` times a sparse point to a dense one. */
export function addTo(
  weights: Float32Array | Float64Array,
  { features, values }: Sparse,
  scale: number,
): void {
  for (let at = 0; at < features.length; at++) weights[features[at]!]! += scale * values[at]!;
}

/** The inner product of two sparse points; quick when `many` has far more features than `few`. */
export function dotSorted(few: Sparse, many: Sparse): number {
  let sum = 0;
  let start = 0;
  for (let at = 0; at < few.features.length; at++) {
    start = placeOf(few.features[at]!, many.features, start);
    if (many.features[start] === few.features[at]) sum += few.values[at]! * many.values[start]!;
  }
  return sum;
}

/** The value of a feature. */
export function valueAt({ features, values }: Sparse, feature: number): number {
  const place = placeOf(feature, features, 0);
  return features[place] === feature ? values[place]! : 0;
}

/** Whether a number is among ascending ones. */
export function isAmong(ascending: Uint32Array, number: number): boolean {
  return ascending[placeOf(number, ascending, 0)] === number;
}

/** Where a feature stands, or would stand, among ascending ones from `start` on. */
function placeOf(feature: number, ascending: Uint32Array, start: number): number {
  let low = start;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < feature) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The inner product of two dense points of the same dimensions. */
export function dotPlain(one: Float32Array | Float64Array, other: Float32Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}
