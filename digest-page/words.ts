import { type Colour, colours } from '@/domain/interest';
import { type Entry, isFlagged, isFound } from './entry';
import { rangesIn } from './text-ranges';

const nameOf = (colour: Colour) => `paperlight-${colour}`;
const known = new WeakMap<Entry['standing'], [Colour, Range][]>();

/**
 * Highlights the matched words of flagged papers through the CSS Custom Highlight API, which adds nothing to the
 * page. Does nothing in browsers without it.
 */
export function highlightWords(
  entries: Iterable<Entry>,
  colourOf: (interest: string) => Colour | undefined,
): void {
  if (!('highlights' in CSS)) return;
  const highlights = new Map(colours.map((colour) => [colour, new Highlight()]));
  for (const entry of entries) {
    for (const [colour, range] of wordsOf(entry, colourOf)) highlights.get(colour)?.add(range);
  }
  for (const [colour, highlight] of highlights) {
    if (highlight.size > 0) CSS.highlights.set(nameOf(colour), highlight);
    else CSS.highlights.delete(nameOf(colour));
  }
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
