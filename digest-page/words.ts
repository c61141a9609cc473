import { type Colour, colours } from '@/domain/interest';
import { type Entry, isFlagged, isFound } from './entry';
import { rangesIn } from './text-ranges';

const nameOf = (colour: Colour) => `paperlight-${colour}`;
const shown = new Map<Colour, Range[]>();
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
    if (ranges.length === 0) CSS.highlights.delete(nameOf(colour));
    else if (!isShown(colour, ranges)) CSS.highlights.set(nameOf(colour), new Highlight(...ranges));
    shown.set(colour, ranges);
  }
}

/** Each change has the words drawn anew. A page can take all of them away. */
function isShown(colour: Colour, ranges: Range[]): boolean {
  const before = shown.get(colour);
  const isSame = before?.length === ranges.length && ranges.every((range, at) => range === before[at]);
  return isSame && CSS.highlights.has(nameOf(colour));
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
    const elements = (listing.places ?? [listing]).flatMap((place) => place[reason.place] ?? []);
    const text = listing.paper[reason.place] ?? '';
    return elements
      .flatMap((element) => rangesIn(element, text, reason.found))
      .map((range): [Colour, Range] => [colour, range]);
  });
}
