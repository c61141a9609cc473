import { type Colour, colours } from '@/domain/interest';
import { type Entry, isFlagged, isFound } from './entry';
import { rangesIn } from './text-ranges';

const highlights = new Map<Colour, Highlight>();
const known = new WeakMap<Entry['standing'], [Colour, Range][]>();

/**
 * Highlights the matched words of these flagged papers alone, through the CSS Custom Highlight API, which adds nothing to
 * the page. Does nothing in browsers without it. With each highlighted word, every picture of the page takes longer.
 */
export function highlightWords(
  entries: Iterable<Entry>,
  colourOf: (interest: string) => Colour | undefined,
): void {
  if (!('highlights' in CSS)) return;
  const words = [...entries].flatMap((entry) => wordsOf(entry, colourOf));
  for (const colour of colours) {
    const ranges = words.filter(([of]) => of === colour).map(([, range]) => range);
    if (ranges.length > 0 || highlights.has(colour)) keepTo(highlightOf(colour), new Set(ranges));
  }
}

function highlightOf(colour: Colour): Highlight {
  const highlight = highlights.get(colour) ?? new Highlight();
  highlights.set(colour, highlight);
  const name = `paperlight-${colour}`;
  if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  return highlight;
}

/** What stays is not touched: each change has the words drawn anew. */
function keepTo(highlight: Highlight, ranges: Set<AbstractRange>): void {
  for (const range of highlight) if (!ranges.has(range)) highlight.delete(range);
  for (const range of ranges) if (!highlight.has(range)) highlight.add(range);
}

function wordsOf(entry: Entry, colourOf: (interest: string) => Colour | undefined): [Colour, Range][] {
  const before = known.get(entry.standing);
  if (before?.every(([, range]) => !range.collapsed)) return before;
  const words = isFlagged(entry) ? findWords(entry, colourOf) : [];
  known.set(entry.standing, words);
  return words;
}

function findWords(
  { listing, standing }: Entry,
  colourOf: (interest: string) => Colour | undefined,
): [Colour, Range][] {
  return standing.verdict.reasons.flatMap((reason) => {
    const colour = colourOf(reason.interest);
    if (!isFound(reason) || !colour || !standing.verdict.interests.includes(reason.interest)) return [];
    const element = listing[reason.place];
    const text = listing.paper[reason.place];
    if (!element || !text) return [];
    return rangesIn(element, text, reason.found).map((range): [Colour, Range] => [colour, range]);
  });
}
