import type { Paper } from '@/domain/paper';
import { stopWords } from './stop-words';
import { type Token, tokenise } from './tokens';

/** What a paper's words come to: a key and a count for every word and pair of neighbouring words. */
export interface Encoding {
  /** Distinct, ascending 32-bit hashes of words and pairs. */
  keys: Uint32Array;
  /** How often each occurs: 1 to 255. */
  counts: Uint8Array;
}

/** A word or a pair of neighbouring words of a text, and where it stands there, in UTF-16 code units. */
export interface Term {
  key: number;
  start: number;
  end: number;
}

const mostCounted = 255;

const mostRemembered = 500; // Papers: what is judged is kept, and judged again when the reader comes back to its page
const remembered = new Map<string, Encoding>();

/** The words and pairs of a paper's title and abstract. Takes time linear in their length; never throws. */
export function encode({ title, abstract = '' }: Pick<Paper, 'title' | 'abstract'>): Encoding {
  const text = `${title}\n${abstract}`;
  return remember(text, remembered.get(text) ?? encodeTexts([title, abstract]));
}

/** The one used last is remembered longest. */
function remember(text: string, encoding: Encoding): Encoding {
  remembered.delete(text);
  remembered.set(text, encoding);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return encoding;
}

function encodeTexts(texts: string[]): Encoding {
  const counts = new Map<number, number>();
  for (const text of texts) for (const { key } of termsOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = Uint32Array.from(counts.keys()).sort();
  return { keys, counts: Uint8Array.from(keys, (key) => Math.min(mostCounted, counts.get(key)!)) };
}

/**
 * The words of a text that are no stop words, each followed by the pair it makes with the word before it. A pair is
 * keyed like its parts written together, so that `fine-tuning`, `fine tuning` and `finetuning` share one.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  let before: Token | undefined;
  for (const token of tokenise(text)) {
    if (isEmpty(token)) continue;
    terms.push({ key: keyOf(token.word), start: token.start, end: token.end });
    if (before) terms.push({ key: keyOf(before.word + token.word), start: before.start, end: token.end });
    before = token;
  }
  return terms;
}

/** Whether a term can be shown by itself: no mere number, no pair that reaches across a full stop, bracket or comma. */
export function isShowable(printed: string): boolean {
  return /\p{L}/u.test(printed) && !/[^\p{L}\p{M}\p{N}\s]\s|\s[^\p{L}\p{M}\p{N}\s]/u.test(printed);
}

/** The key of a word, or of a pair of words, as printed; of a longer text, that of its last pair. */
export function keyOfTerm(printed: string): number {
  return termsOf(printed).at(-1)?.key ?? keyOf(printed);
}

/** Says nothing of what a paper is about: grammar, and single letters. */
function isEmpty({ folded }: Token): boolean {
  return stopWords.has(folded) || /^[a-z]$/.test(folded);
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** The 32-bit key of a folded and stemmed word: FNV-1a (Fowler, Noll and Vo, RFC 9923) over UTF-16 code units, mixed. */
export function keyOf(word: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime);
  return mix(hash);
}

/** Spreads a hash over all of its bits: the finaliser of MurmurHash3 (Appleby, 2011). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
