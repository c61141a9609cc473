import { emptyColumns, labelsOf, namesOf, widths } from './columns';
import { joinTerms, type Made } from './make';
import { eachPosting, endOfSpots, PostingsWriter } from './postings';
import { type Columns, countTerms, termAt } from './segment';

/** A segment to be merged, without the papers that are struck. */
export interface Merging extends Made {
  struck: Uint8Array;
}

const struckOut = -1;

/** Makes one segment of several, in steps of about a millisecond. Papers keep their order. */
export function* mergeSegments(mergings: Merging[]): Generator<void, Made> {
  const numbers = renumber(mergings);
  const columns = yield* mergeColumns(mergings);
  yield;
  const writer = new PostingsWriter();
  const terms: string[] = [];
  const next = mergings.map(() => 0);
  for (let step = 0; ; step++) {
    const term = firstOf(mergings, next);
    if (term === undefined) break;
    if (writeTerm(writer, mergings, numbers, next, term)) terms.push(term);
    if (step % 200 === 0) yield;
  }
  const { spots, ...postings } = writer.done();
  const ids = mergings.flatMap(({ segment, struck }) =>
    segment.ids.filter((_, paper) => struck[paper] === 0),
  );
  return { segment: { ids, ...joinTerms(terms), ...postings, columns }, spots };
}

/** The numbers that the papers of each segment get. */
function renumber(mergings: Merging[]): Int32Array[] {
  let next = 0;
  return mergings.map(({ struck }) => Int32Array.from(struck, (gone) => (gone === 1 ? struckOut : next++)));
}

/** The first term, in order, of those that come next in each segment. */
function firstOf(mergings: Merging[], next: number[]): string | undefined {
  let first: string | undefined;
  for (const [at, { segment }] of mergings.entries()) {
    if (next[at]! >= countTerms(segment)) continue;
    const term = termAt(segment, next[at]!);
    if (first === undefined || term < first) first = term;
  }
  return first;
}

/** Writes a term's postings in all segments, and steps over them. Returns whether any paper still has it. */
function writeTerm(
  writer: PostingsWriter,
  mergings: Merging[],
  numbers: Int32Array[],
  next: number[],
  term: string,
): boolean {
  let begun = false;
  for (const [at, { segment, spots }] of mergings.entries()) {
    const place = next[at]!;
    if (place >= countTerms(segment) || termAt(segment, place) !== term) continue;
    next[at] = place + 1;
    let from = spots.starts[place]!;
    const { postings, postingStarts } = segment;
    eachPosting(postings, postingStarts[place]!, postingStarts[place + 1]!, (paper, where) => {
      const end = endOfSpots(spots.bytes, from);
      const number = numbers[at]![paper]!;
      if (number !== struckOut) {
        if (!begun) writer.beginTerm();
        begun = true;
        writer.add(number, where);
        writer.copySpots(spots.bytes.subarray(from, end));
      }
      from = end;
    });
  }
  return begun;
}

function* mergeColumns(mergings: Merging[]): Generator<void, Columns> {
  const kept = mergings.map(({ struck }) => Array.from(struck.keys()).filter((paper) => struck[paper] === 0));
  const columns = emptyColumns(kept.reduce((sum, papers) => sum + papers.length, 0));
  for (const name of Object.keys(widths) as (keyof typeof widths)[]) {
    yield;
    const width = widths[name];
    let at = 0;
    for (const [place, papers] of kept.entries()) {
      const from = mergings[place]!.segment.columns[name];
      for (const paper of papers)
        for (let part = 0; part < width; part++) columns[name][at++] = from[paper * width + part]!;
    }
  }
  const names = (kind: 'tags' | 'sites') =>
    labelsOf(
      kept.flatMap((papers, place) =>
        papers.map((paper) => namesOf(mergings[place]!.segment.columns[kind], paper)),
      ),
    );
  return { ...columns, tags: names('tags'), sites: names('sites') };
}
