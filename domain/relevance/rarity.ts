import type { Encoding } from './encode';
import { featureBits, featureCount, featureOf } from './features';
import { documentShare, type Vectors } from './vectors';

/** Inverse document frequencies of all features, in sixteenths of a nat above 1; 0 to 255. */
export type Rarities = Uint8Array;

const steps = 16;
const pseudoPapers = 200; // As many papers' worth of weight have the shipped frequencies beside those seen

/**
 * How rare each word is among the papers seen, smoothed by the shipped document frequencies: ln((1 + papers) / (1 +
 * papers with the word)) + 1, as in scikit-learn's smooth idf.
 */
export function raritiesOf(encodings: Encoding[], vectors: Vectors): Rarities {
  const papers = encodings.length + pseudoPapers;
  const counts = countPapers(encodings);
  return Uint8Array.from(counts, (count, feature) => {
    const shipped = pseudoPapers * documentShare(vectors, feature << (32 - featureBits));
    return Math.min(255, Math.round(steps * Math.log((1 + papers) / (1 + count + shipped))));
  });
}

/** How many papers have each feature. */
function countPapers(encodings: Encoding[]): Uint16Array {
  const counts = new Uint16Array(featureCount);
  for (const { keys } of encodings) {
    let last = -1;
    for (const key of keys) {
      const feature = featureOf(key);
      if (feature !== last) counts[feature]!++;
      last = feature;
    }
  }
  return counts;
}

/** The weight of a feature: its inverse document frequency, at least 1. */
export function weightOfRarity(rarity: number): number {
  return rarity / steps + 1;
}
