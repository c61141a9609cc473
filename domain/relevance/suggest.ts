import { stopWords, vagueWords } from './stop-words';
import { compoundsOf, glue, type Token, tokenise } from './tokens';

const mostSuggestions = 12;
const mostWords = 3; // In a phrase; a compound counts as one
const mostTitles = 500;
const longestTitle = 300; // UTF-16 code units

interface Candidate {
  /** As printed in the first title that has it. */
  printed: string;
  words: string[];
  /** How many titles have it. */
  titles: number;
}

/**
 * At most 12 phrases of one to three words that the titles have in common, the most common first, then the
 * longest. Leaves out those already known. Of one title alone it offers a few, none sharing a word.
 */
export function suggestPhrases(titles: string[], known: string[]): string[] {
  const candidates = new Map<string, Candidate>();
  for (const title of titles.slice(0, mostTitles)) count(candidates, title.slice(0, longestTitle));
  for (const phrase of known) candidates.delete(keyOf(tokenise(phrase)));
  return withoutEchoes(Array.from(candidates.values()).filter(isTelling).sort(byWorth))
    .slice(0, mostSuggestions)
    .map(({ printed }) => printed);
}

function count(candidates: Map<string, Candidate>, title: string): void {
  const seen = new Set<string>();
  for (const run of phrasesIn(title)) {
    const tokens = run.flat();
    const key = keyOf(tokens);
    if (seen.has(key)) continue;
    seen.add(key);
    const printed = title.slice(tokens[0]!.start, tokens.at(-1)!.end);
    const candidate = candidates.get(key) ?? { printed, words: run.map(keyOf), titles: 0 };
    candidates.set(key, { ...candidate, titles: candidate.titles + 1 });
  }
}

/** What fine-tuning, finetuning and fine tuning have in common. */
function keyOf(tokens: Token[]): string {
  return glue(tokens).word;
}

/**
 * The runs of one to three words that no punctuation parts and that neither begin nor end with a stop word.
 */
function phrasesIn(title: string): Token[][][] {
  const words = compoundsOf(tokenise(title));
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(mostWords, words.length - at) }, (_, more) =>
      words.slice(at, at + more + 1),
    ).filter((run) => isPhrase(title, run)),
  );
}

function isPhrase(title: string, run: Token[][]): boolean {
  const first = run[0]!;
  const last = run.at(-1)!;
  const between = run.slice(1).map((word, at) => title.slice(run[at]!.at(-1)!.end, word[0]!.start));
  return (
    between.every((gap) => /^\s+$/.test(gap)) &&
    ![first, last].some((word) =>
      word.every(({ folded }) => stopWords.has(folded) || /^[\d.]+$/.test(folded)),
    ) &&
    run.slice(1, -1).every(([word]) => /^(?:of|to)$/.test(word!.folded) || !stopWords.has(word!.folded))
  );
}

/** A single word must be shared by titles, or look like a name: LoRA, GPT-4. */
function isTelling({ printed, words, titles }: Candidate): boolean {
  if (words.length > 1) return true;
  if (vagueWords.has(printed.toLowerCase()) || printed.length < 3) return false;
  return titles > 1 || /\p{L}.*[\p{Lu}\p{N}]/u.test(printed);
}

function byWorth(one: Candidate, other: Candidate): number {
  return (
    other.titles - one.titles ||
    other.words.length - one.words.length ||
    other.printed.length - one.printed.length
  );
}

/** A phrase must bring a word that better ones have not; one of a single title, nothing but such words. */
function withoutEchoes(candidates: Candidate[]): Candidate[] {
  const told = new Set<string>();
  return candidates.filter(({ words, titles }) => {
    const isFresh = (word: string) => !told.has(word);
    const isKept = titles > 1 ? words.some(isFresh) : words.every(isFresh);
    if (isKept) for (const word of words) told.add(word);
    return isKept;
  });
}
