import type { Encoding } from './encode';
import { featureBits, featureCount, featureOf } from './features';
import { bucketBits, shareOfByte, type Vectors } from './vectors';

/** Inverse document frequencies of all features, in sixteenths of a nat above 1; 0 to 255. */
export type Rarities = Uint8Array;

const steps = 16;
const pseudoPapers = 200; // As many papers' worth of weight have the shipped frequencies beside those seen

/**
 * How rare each word is among the papers seen, smoothed by the shipped document frequencies: ln((1 + papers) / (1 +
 * papers with the word)) + 1, as in scikit-learn's smooth idf. Yields after some hundred papers.
 */
export function* raritiesOf(encodings: Encoding[], vectors: Vectors): Generator<void, Rarities> {
  const papers = encodings.length + pseudoPapers;
  const counts = yield* countPapers(encodings);
  const rarityOf = (count: number, byte: number) => {
    const shipped = pseudoPapers * shareOfByte[byte]!;
    return Math.min(255, Math.round(steps * Math.log((1 + papers) / (1 + count + shipped))));
  };
  const unseen = Uint8Array.from(shareOfByte, (_, byte) => rarityOf(0, byte)); // What most features are
  const rarities = new Uint8Array(featureCount);
  for (let feature = 0; feature < featureCount; feature++) {
    const byte = vectors.shares[feature >>> (featureBits - bucketBits)]!;
    const count = counts[feature]!;
    rarities[feature] = count === 0 ? unseen[byte]! : rarityOf(count, byte);
  }
  return rarities;
}

/** How many papers have each feature. */
function* countPapers(encodings: Encoding[]): Generator<void, Uint16Array> {
  const counts = new Uint16Array(featureCount);
  for (const [at, { keys }] of encodings.entries()) {
    let last = -1;
    for (const key of keys) {
      const feature = featureOf(key);
      if (feature !== last) counts[feature]!++;
      last = feature;
    }
    if (at % 500 === 499) yield;
  }
  return counts;
}

/** The weight of a feature: its inverse document frequency, at least 1. */
export function weightOfRarity(rarity: number): number {
  return rarity / steps + 1;
}
