import { compoundsOf, glue, type Token, tokenise } from '@/domain/relevance/tokens';

/** A word of a text as the index keeps it, and the how-manieth of the text it is. */
export interface Term {
  term: string;
  at: number;
}

const ideograph = /^[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]&&\p{L}]/v;
const firstIdeograph = 0x1100;

/**
 * The terms to index, folded. Where words are not parted by spaces, each character is a term with the one after it, and
 * the last one alone, so that any part is found. `fine-tuning` is `finetuning` too.
 */
export function termsIn(text: string): Term[] {
  const tokens = tokenise(text);
  const terms = tokens.map((token, at) => ({ term: pairAt(tokens, at) ?? token.folded, at }));
  if (!tokens.some(({ joined }) => joined)) return terms;
  let at = 0;
  for (const compound of compoundsOf(tokens)) {
    if (compound.length > 1) terms.push({ term: glue(compound).folded, at });
    at += compound.length;
  }
  return terms.sort((one, other) => one.at - other.at);
}

/** A word to look for: its parts, all of which a paper must have, or all of them written as one. */
export interface Sought {
  parts: Term[];
  glued?: string;
}

/** The words to look for. */
export function soughtIn(text: string): Sought[] {
  const tokens = tokenise(text);
  const terms = tokens.map((token, at): Term | undefined => {
    const pair = pairAt(tokens, at);
    if (pair) return { term: pair, at };
    return isPair(tokens, at - 1) ? undefined : { term: token.folded, at };
  });
  let at = 0;
  return compoundsOf(tokens).flatMap((compound): Sought[] => {
    const parts = terms.slice(at, at + compound.length).flatMap((term) => term ?? []);
    at += compound.length;
    if (parts.length === 0) return [];
    return [{ parts, ...(compound.length > 1 && { glued: glue(compound).folded }) }];
  });
}

export function isIdeograph(folded: string): boolean {
  return folded.charCodeAt(0) >= firstIdeograph && ideograph.test(folded);
}

function pairAt(tokens: Token[], at: number): string | undefined {
  return isPair(tokens, at) ? tokens[at]!.folded + tokens[at + 1]!.folded : undefined;
}

/** Whether two characters of a text without spaces stand side by side. */
function isPair(tokens: Token[], at: number): boolean {
  const [one, next] = [tokens[at], tokens[at + 1]];
  return one !== undefined && next?.start === one.end && isIdeograph(one.folded) && isIdeograph(next.folded);
}
