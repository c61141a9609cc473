import type { Origin } from './library';
import { type Paper, type PaperId, partsOf } from './paper';
import { titleWords } from './title-id';

/** Something that pages say of a saved paper and did not say before. Ours. */
export interface News {
  /** `paperId|kind|what`, of a new version with the day. */
  id: string;
  /** As in the library. */
  paperId: PaperId;
  kind: 'replaced' | 'accepted' | 'published';
  /** In the page's words: "Accepted at ICML 2026", "Nature", or the DOI `doi:10.1000/182`. Empty for a new version. */
  what: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The page that told. */
  from: Origin;
  /** When the reader had seen it; absent before. */
  seenAt?: number;
}

/** News of a paper that is in the library. */
export interface SavedNews extends News {
  paper: Paper;
}

export type Fact = Pick<News, 'kind' | 'what'>;

/** What a page says of a paper, just met, that was not known of it: a new version, where it was accepted, where it is published. */
export function newsIn(known: Paper, met: Paper): Fact[] {
  const facts: Fact[] = met.replaced ? [{ kind: 'replaced', what: '' }] : [];
  const accepted = acceptanceIn(met.comment);
  if (accepted !== '' && !isSaid(accepted, acceptanceIn(known.comment)))
    facts.push({ kind: 'accepted', what: accepted });
  const published = publicationOf(met);
  if (published !== undefined && publicationOf(known) === undefined)
    facts.push({ kind: 'published', what: published });
  return facts;
}

const week = 7 * 86_400_000; // Milliseconds

/** Whether a fact met now, at a time in milliseconds since 1970, is among what was told of the paper: a new version for a week. */
export function isTold({ kind, what }: Fact, told: News[], now: number): boolean {
  const alike = told.filter((news) => news.kind === kind);
  if (kind === 'replaced') return alike.some(({ at }) => Math.abs(now - at) < week);
  return kind === 'published' ? alike.length > 0 : alike.some((news) => isSaid(what, news.what));
}

/** Whether one acceptance names the place that the other names, or no other place. */
function isSaid(what: string, before: string): boolean {
  const [one, other] = [what, before].map((said) => titleWords(said.replace(acceptance, '')));
  return before !== '' && (`-${one}-`.includes(`-${other}-`) || `-${other}-`.includes(`-${one}-`));
}

const acceptance =
  /\b(?:accepted (?:at|to|by|for|in|as)|to appear (?:at|in)|published (?:at|in|by)|camera[- ]ready)\b/i;
const denial = /\b(?:not|never|if|until)(?: yet)? $/i; // "Not yet accepted at"
const longest = 120; // UTF-16 code units
const shortened =
  /\b(?:proc|trans|int|intl|conf|symp|workshop|j|rev|lett|phys|ann|adv|math|stat|comput|sci|soc|am|acad|nat|commun|appl|eng|inst|vol|no)$/i;

/** "Accepted at ICML 2026" out of "12 pages. Accepted at ICML 2026; code available"; empty when nothing is. */
function acceptanceIn(comment = ''): string {
  const found = acceptance.exec(comment);
  if (!found || denial.test(comment.slice(Math.max(0, found.index - 20), found.index))) return '';
  const rest = comment.slice(found.index, found.index + longest * 2);
  const ends = Array.from(rest.matchAll(/[;,()[\]|]|\.(?=\s|$)/g), ({ index }) => index);
  const end = ends.find((at) => rest[at] !== '.' || !shortened.test(rest.slice(0, at)));
  return rest.slice(0, Math.min(end ?? longest, longest)).trim();
}

const unpublished =
  /\b(?:\w*rxiv|corr|ssrn|preprints?|e-?print|research square|submi\w+|under review|withdrawn|rejected|unpublished)\b/i;
const preprintDois =
  /^10\.(?:(?:48550|26434|21203|2139|31234|31219|20944|36227|22541|5281)\/|(?:1101|64898)\/\d)/; // 10.1101/gr.… is a journal

/** Where a paper is published, as far as its venue and its ids say; a preprint is not. */
function publicationOf({ id, aliases = [], venue }: Paper): string | undefined {
  if (venue && !unpublished.test(venue)) return venue.slice(0, longest);
  return [id, ...aliases].find((one) => {
    const [scheme, name] = partsOf(one);
    return scheme === 'doi' && !preprintDois.test(name);
  });
}
