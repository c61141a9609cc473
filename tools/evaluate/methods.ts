import { arxivSanityLite } from './arxiv-sanity-lite';
import { bm25 } from './bm25';
import { keywords } from './keywords';
import type { Method } from './method';
import { paperlight, paperlightWithout } from './paperlight';

/** All ways to rank papers that are compared, in the order of the tables. */
export const methods: Method[] = [paperlight, keywords, arxivSanityLite, bm25, ...paperlightWithout];

/** What a method's gain is measured against when k papers are saved. */
export function yardstickFor(k: number): string {
  return k === 0 ? keywords.name : arxivSanityLite.name;
}
