import type { AnyReading, Digest } from './site';

/**
 * What stands for a digest whose site has changed: the reading by paper links, where that finds more. The problems
 * stay, for the reader is to know. `sure` is told of readings by links alone.
 */
export function fallBack(digest: Digest, reading: AnyReading): { digest: Digest; sure?: number } {
  if (!('digest' in reading) || reading.digest.listings.length <= digest.listings.length) return { digest };
  const { site, problems } = digest;
  return { sure: reading.sure, digest: { ...reading.digest, site, problems, changed: true } };
}
