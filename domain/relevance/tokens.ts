import { fold } from './fold';
import { stem } from './stem';

/** One word of a text, and where it stands there. */
export interface Token {
  /** Folded and stemmed: what words are compared by. */
  word: string;
  /** Folded only. */
  folded: string;
  /** A number made of `word`, below `signs`, by which most words are told apart. */
  sign: number;
  /** `text.slice(start, end)`, in UTF-16 code units. */
  start: number;
  end: number;
  /** One hyphen or apostrophe ties it to the token before: `fine-tuning`, `O'Brien`. */
  joined: boolean;
}

const longestWord = 100; // UTF-16 code units: normalising takes quadratic time in a run of marks

// Chinese, Japanese and Korean are written without spaces, or with endings that stick: each character is a
// word.
const ideograph = String.raw`[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]&&\p{L}]`;
const letter = String.raw`[[\p{L}\p{N}]--${ideograph}]`;
const inside = String.raw`\p{Cf}*[${letter}\p{M}]|(?<=\p{Nd})\.(?=\p{Nd})`; // Qwen2.5 is one word
const plusOrSharp = String.raw`(?<=(?<![\p{L}\p{N}])\p{L})(?:\+\+|#)(?![\p{L}\p{N}])`; // C++, C#
const words = new RegExp(String.raw`${ideograph}\p{M}*|${letter}(?:${inside})*(?:${plusOrSharp})?`, 'gv');

const joint = /^\p{Cf}*[\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D'’＇]\p{Cf}*$/v;
const shortPlural = /^[\p{Lu}\p{N}]{2,}s$/u; // LMs: too short for the stemmer, which must leave GPS alone

/** The words of a text, in order. Takes time linear in its length, whatever it holds. */
export function tokenise(text: string): Token[] {
  let last = 0;
  return Array.from(text.matchAll(words), ({ 0: printed, index: start }) => {
    const joined = last > 0 && joint.test(text.slice(last, start));
    last = start + printed.length;
    const { word, folded, sign } = wordOf(printed.slice(0, longestWord));
    return { word, folded, sign, start, end: last, joined };
  });
}

const mostRemembered = 20_000;
type Read = Pick<Token, 'word' | 'folded' | 'sign'>;

const remembered = new Map<string, Read>(); // Few words make up most of all texts

function wordOf(printed: string): Read {
  const known = remembered.get(printed);
  if (known) return known;
  const folded = fold(printed);
  const word = shortPlural.test(printed) ? folded.slice(0, -1) : stem(folded);
  const made = { folded, word, sign: signOf(word) };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(printed, made);
  return made;
}

/** How many signs there are: a power of two. */
export const signs = 0x8000;

/** The `sign` of a word: a hash (FNV-1a, draft-eastlake-fnv-17) folded to 15 bits. */
export function signOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (signs - 1);
}

/** Tokens written together, as one word: `fine-tuning` read as `finetuning`. */
export function glue(tokens: Token[]): Pick<Token, 'word' | 'folded'> {
  const folded = tokens.map((token) => token.folded).join('');
  return { folded, word: stem(folded) };
}

/** Cuts tokens into words as printed: a compound's parts stay together. */
export function compoundsOf(tokens: Token[]): Token[][] {
  const compounds: Token[][] = [];
  for (const token of tokens) {
    if (token.joined) compounds.at(-1)!.push(token);
    else compounds.push([token]);
  }
  return compounds;
}
