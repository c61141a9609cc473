import type { Span } from '@/domain/verdict';
import { compoundsOf, glue, signOf, signs, type Token, tokenise } from './tokens';

// All phrases stand in one tree, one word per branching. From each word of a text we follow the tree as far
// as it goes: 20 steps at most, however many phrases there are, so the time is linear in the text. A
// compound is followed both part by part and as one word; hence a tree, and not an Aho–Corasick automaton,
// whose one state cannot stand for two readings. Most words begin no phrase with the word after them: the
// signs of both tell that, and they are not looked up.

/** Phrases made ready to be looked for. */
export interface Phrases<Entry> {
  root: PhraseTree<Entry>;
  /** At the sign of a word, whether it must be looked up whatever follows it; at that of two, whether these begin a phrase. */
  beginnings: Uint8Array;
}

const [alone, asPair] = [1, 2]; // Bits of `beginnings`

/** The phrases that begin with the same words. */
interface PhraseTree<Entry> {
  next: Map<string, PhraseTree<Entry>>;
  /** Phrases that end here. */
  ends: Entry[];
  /** Phrases of which one more word follows, by the letters it begins with. */
  prefixes: Map<string, Entry[]> | undefined;
}

const longestPhrase = 200; // UTF-16 code units
const mostWords = 20; // In a phrase
const mostReadings = 16; // Of a phrase: four compounds, each as its parts or as one word
const mostParts = 4; // Of a text's compound that are read as one word
const mostSpans = 10;

/**
 * Prepares phrases for being looked for together. A phrase is cut to 20 words and 200 characters; one
 * without words is never found. A `*` right after the last word stands for any ending of it.
 */
export function compilePhrases<Entry extends { phrase: string }>(entries: Entry[]): Phrases<Entry> {
  const phrases = { root: newTree<Entry>(), beginnings: new Uint8Array(signs) };
  for (const entry of entries) plant(phrases, entry);
  return phrases;
}

function newTree<Entry>(): PhraseTree<Entry> {
  return { next: new Map(), ends: [], prefixes: undefined };
}

function plant<Entry extends { phrase: string }>({ root, beginnings }: Phrases<Entry>, entry: Entry): void {
  const phrase = entry.phrase.slice(0, longestPhrase);
  const tokens = tokenise(phrase).slice(0, mostWords);
  const last = tokens.at(-1);
  if (last === undefined) return;
  const isOpen = phrase[last.end] === '*';
  for (const reading of readingsOf(tokens)) {
    const { folded } = reading.at(-1)!;
    const closed = isOpen ? reading.slice(0, -1) : reading;
    const tree = closed.reduce(branchFor, root);
    if (isOpen) tree.prefixes ??= new Map();
    const list = tree.prefixes && isOpen ? entryAt(tree.prefixes, folded, () => []) : tree.ends;
    list.push(entry);
    const [first = 0, second = 0] = reading.map(({ word }) => signOf(word));
    if (closed.length > 1) beginnings[signOfPair(first, second)]! |= asPair;
    else beginnings[first]! |= alone;
  }
}

function branchFor<Entry>(tree: PhraseTree<Entry>, { word }: Word): PhraseTree<Entry> {
  return entryAt(tree.next, word, newTree<Entry>);
}

function signOfPair(first: number, second: number): number {
  return (Math.imul(first, 31) + second) % signs;
}

function entryAt<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

type Word = Pick<Token, 'word' | 'folded'>;

/** The ways to write a phrase: each compound as its parts and as one word. */
function readingsOf(tokens: Token[]): Word[][] {
  let readings: Word[][] = [[]];
  for (const parts of compoundsOf(tokens)) {
    const both = parts.length > 1 && readings.length < mostReadings;
    const forms: Word[][] = both ? [parts, [glue(parts)]] : [parts];
    readings = readings.flatMap((reading) => forms.map((form) => [...reading, ...form]));
  }
  return readings;
}

/** Every phrase that occurs in the text, with its first ten places; these do not overlap one another. */
export function findPhrases<Entry>({ root, beginnings }: Phrases<Entry>, text: string): Map<Entry, Span[]> {
  const found = new Map<Entry, Span[]>();
  const tokens = tokenise(text);
  const glued = tokens.map((_, at) => (tokens[at + 1]?.joined ? gluedFrom(tokens, at) : undefined));

  function follow(tree: PhraseTree<Entry>, at: number, start: number): void {
    const token = tokens[at];
    if (!token) return;
    step(tree, token, at + 1, start);
    const wider = glued[at];
    if (wider) for (const { next, ...word } of wider) step(tree, word, next, start);
  }

  function step(tree: PhraseTree<Entry>, { word, folded, end }: Read, next: number, start: number): void {
    if (tree.prefixes)
      for (const entry of beginningsOf(tree.prefixes, folded)) note(found, entry, start, end);
    const branch = tree.next.get(word);
    if (branch === undefined) return;
    for (const entry of branch.ends) note(found, entry, start, end);
    follow(branch, next, start);
  }

  for (let at = 0; at < tokens.length; at++)
    if (root.prefixes || mayBegin(beginnings, tokens, at)) follow(root, at, tokens[at]!.start);
  return found;
}

/** Whether a phrase of more than an ending may begin with this token; where compounds are, one always may. */
function mayBegin(beginnings: Uint8Array, tokens: Token[], at: number): boolean {
  const { sign } = tokens[at]!;
  if ((beginnings[sign]! & alone) !== 0) return true;
  if (at + 1 === tokens.length) return false;
  const next = tokens[at + 1]!;
  if ((beginnings[signOfPair(sign, next.sign)]! & asPair) !== 0) return true;
  return next.joined || (at + 2 < tokens.length && tokens[at + 2]!.joined);
}

/** A word to go on with, and where it ends. */
type Read = Word & Pick<Token, 'end'>;

/** The first tokens of a compound as one word, and the index of the token after them. */
function gluedFrom(tokens: Token[], at: number): (Read & { next: number })[] {
  const glued: (Read & { next: number })[] = [];
  for (let next = at + 2; tokens[next - 1]?.joined && next <= at + mostParts; next++)
    glued.push({ ...glue(tokens.slice(at, next)), end: tokens[next - 1]!.end, next });
  return glued;
}

function beginningsOf<Entry>(prefixes: Map<string, Entry[]>, folded: string): Entry[] {
  const entries: Entry[] = [];
  for (let end = 1; end <= folded.length; end++) entries.push(...(prefixes.get(folded.slice(0, end)) ?? []));
  return entries;
}

/** Of places with the same start the longest counts; places come in the order of their starts. */
function note<Entry>(found: Map<Entry, Span[]>, entry: Entry, start: number, end: number): void {
  const spans = found.get(entry);
  const last = spans?.at(-1);
  if (!spans || !last) found.set(entry, [[start, end]]);
  else if (last[0] === start) last[1] = Math.max(last[1], end);
  else if (spans.length < mostSpans && start >= last[1]) spans.push([start, end]);
}
