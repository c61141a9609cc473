import { columnsOf } from './columns';
import type { Entry } from './entry';
import { authorBit, labelBit, mostInText, PostingsWriter, textUnit, titleBit } from './postings';
import type { Segment, Spots } from './segment';
import { termsIn } from './terms';

/** A segment and where its terms stand. */
export interface Made {
  segment: Segment;
  spots: Spots;
}

const gap = 16; // Spots between two texts of a paper: no phrase reaches over it
const paperUnit = 2 ** 26; // More than any spot, times 4

/** Every term of every paper, as met: the term's number, and paper, spot and place as one number. */
interface Gathered {
  numbers: Map<string, number>;
  terms: number[];
  places: number[];
}

/** Makes a segment of some papers, in steps of about a millisecond. */
export function* makeSegment(entries: Entry[]): Generator<void, Made> {
  const columns = columnsOf(entries);
  const gathered: Gathered = { numbers: new Map(), terms: [], places: [] };
  for (const [paper, entry] of entries.entries()) {
    const { authorsEnd, titleTerms } = gather(gathered, paper, entry);
    columns.authorsEnd[paper] = Math.min(authorsEnd, 65_535);
    columns.titleTerms[paper] = Math.min(titleTerms, 255);
    yield;
  }
  const order = Array.from(gathered.numbers).sort(([one], [other]) => (one < other ? -1 : 1));
  yield;
  const sorted = placesByTerm(gathered);
  yield;
  const writer = new PostingsWriter();
  for (const [place, [, number]] of order.entries()) {
    writer.beginTerm();
    writePlaces(writer, sorted.places.subarray(sorted.starts[number], sorted.starts[number + 1]));
    if (place % 500 === 0) yield;
  }
  const { spots, ...postings } = writer.done();
  const vocabulary = joinTerms(order.map(([term]) => term));
  return { segment: { ids: entries.map(({ id }) => id), ...vocabulary, ...postings, columns }, spots };
}

/** All terms as one text, and where each begins. */
export function joinTerms(terms: string[]): Pick<Segment, 'terms' | 'termStarts'> {
  const termStarts = new Uint32Array(terms.length + 1);
  let length = 0;
  for (const [at, term] of terms.entries()) {
    length += term.length;
    termStarts[at + 1] = length;
  }
  return { terms: terms.join(''), termStarts };
}

const [inTitle, inAuthors, inLabels, inText] = [0, 1, 2, 3];

/** The authors come first. */
function gather(gathered: Gathered, paper: number, { authors, title, labels, texts }: Entry) {
  let next = 0;
  const add = (text: string, place: number) => {
    const terms = termsIn(text);
    for (const { term, at } of terms) {
      const number = gathered.numbers.get(term) ?? gathered.numbers.size;
      gathered.numbers.set(term, number);
      gathered.terms.push(number);
      gathered.places.push(paper * paperUnit + (next + at) * 4 + place);
    }
    next += terms.length + gap;
    return terms.length;
  };
  for (const author of authors) add(author, inAuthors);
  const authorsEnd = next;
  const titleTerms = add(title, inTitle);
  for (const label of labels) add(label, inLabels);
  for (const text of texts) add(text, inText);
  return { authorsEnd, titleTerms };
}

/** The places of each term, in order: sorted by counting. */
function placesByTerm({ numbers, terms, places }: Gathered) {
  const starts = new Uint32Array(numbers.size + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let term = 0; term < numbers.size; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const sorted = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) sorted[next[terms[at]!]!++] = places[at]!;
  return { starts, places: sorted };
}

const bits = [titleBit, authorBit, labelBit, 0];

/** Writes the postings of a term. */
function writePlaces(writer: PostingsWriter, places: Float64Array): void {
  for (let at = 0; at < places.length; ) {
    const paper = Math.floor(places[at]! / paperUnit);
    let end = at;
    let where = 0;
    for (; end < places.length && places[end]! < (paper + 1) * paperUnit; end++) {
      const place = places[end]! % 4;
      where |= bits[place]!;
      if (place === inText && where < mostInText * textUnit) where += textUnit;
    }
    writer.add(paper, where);
    let last = 0;
    for (; at < end; at++) {
      const spot = Math.floor((places[at]! % paperUnit) / 4);
      writer.addSpot(spot - last, at === end - 1);
      last = spot;
    }
  }
}
