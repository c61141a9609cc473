/** Words and pairs are told apart by the first 18 bits of their keys: feature hashing (Weinberger et al., ICML 2009). */
export const featureBits = 18;
export const featureCount = 2 ** featureBits;

/** The feature of a key, 0 to 2^18 − 1. */
export function featureOf(key: number): number {
  return key >>> (32 - featureBits);
}
