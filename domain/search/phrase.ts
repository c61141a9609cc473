import { expand, type How, type Match } from './expand';
import { allOf, type Weighed, wordHits } from './hits';
import { eachPosting, eachSpot } from './postings';
import type { Segment, Spots } from './segment';
import { soughtIn, type Term } from './terms';

/** A segment, and where its terms stand if that was read. */
export interface Spotted {
  segment: Segment;
  spots?: Spots | undefined;
}

/** Words that must stand together. */
interface Together {
  terms: Term[];
  howOf: (place: number) => How;
  /** How far from the first word each stands at least and at most, in spots. */
  stepsTo: (place: number) => [number, number];
  authors: boolean;
}

/** The papers with these words one after the other; `open` while the last one may go on. */
export function phraseHits(segments: Spotted[], text: string, open: boolean): Weighed {
  const terms = partsOf(text);
  return hitsTogether(segments, {
    terms,
    howOf: (place) => (open && place === terms.length - 1 ? 'start' : 'exact'),
    stepsTo: (place) => {
      const steps = terms[place]!.at - terms[0]!.at;
      return [steps, steps];
    },
    authors: false,
  });
}

const inOneName = 10; // Spots: fewer than there are between two authors

/** The papers with these words in the name of one author, in any order. */
export function authorHits(segments: Spotted[], text: string, how: How): Weighed {
  return hitsTogether(segments, {
    terms: partsOf(text),
    howOf: () => how,
    stepsTo: () => [-inOneName, inOneName],
    authors: true,
  });
}

/** How many words a text has. */
export function countWords(text: string): number {
  return partsOf(text).length;
}

function partsOf(text: string): Term[] {
  return soughtIn(text).flatMap(({ parts }) => parts);
}

function hitsTogether(segments: Spotted[], together: Together): Weighed {
  const { terms, howOf, authors } = together;
  const plain = segments.map(({ segment }) => segment);
  const all = allOf(terms.map(({ term }, place) => wordHits(plain, term, howOf(place), authors)));
  if (terms.length < 2) return all;
  for (const [at, one] of segments.entries()) {
    const matches = terms.map(({ term }, place) => expand(one.segment, term, howOf(place)));
    keepTogether(one, matches, together, all.hits[at]!);
  }
  return all;
}

/** Takes out the papers in which the words stand apart. */
function keepTogether(
  { segment, spots }: Spotted,
  matches: Match[][],
  together: Together,
  hits: Float32Array,
) {
  if (!spots) throw new Error('phrases need to know where terms stand');
  const { stepsTo, authors } = together;
  const { authorsEnd } = segment.columns;
  const isWanted = (paper: number, spot: number) =>
    hits[paper]! > 0 && (!authors || spot < authorsEnd[paper]!);
  let firsts: Float64Array = new Float64Array();
  for (const [place, some] of matches.entries()) {
    const found = spotsOf(segment, spots, some, isWanted);
    firsts = place === 0 ? found : within(firsts, found, stepsTo(place));
  }
  const kept = new Uint8Array(hits.length);
  for (const first of firsts) kept[Math.floor(first / unit)] = 1;
  for (let paper = 0; paper < hits.length; paper++) hits[paper]! *= kept[paper]!;
}

/** Those of the first words' spots from which a spot of another word can be reached; both are in order. */
function within(firsts: Float64Array, found: Float64Array, [least, most]: [number, number]): Float64Array {
  let at = 0;
  return firsts.filter((first) => {
    while (at < found.length && found[at]! < first + least) at++;
    return at < found.length && found[at]! <= first + most;
  });
}

const unit = 2 ** 20; // More than a paper has spots, and as a step goes

/** Where the terms stand, in order: papers times `unit` and spots as one number. */
function spotsOf(
  { postings, postingStarts }: Segment,
  spots: Spots,
  matches: Match[],
  isWanted: (paper: number, spot: number) => boolean,
): Float64Array {
  const found: number[] = [];
  for (const { term } of matches) {
    const papers: number[] = [];
    eachPosting(postings, postingStarts[term]!, postingStarts[term + 1]!, (paper) => papers.push(paper));
    let at = 0;
    eachSpot(spots, term, (spot, isLast) => {
      const paper = papers[at]!;
      if (isLast) at++;
      if (isWanted(paper, spot)) found.push(paper * unit + spot);
    });
  }
  const codes = Float64Array.from(found);
  return matches.length > 1 ? codes.sort() : codes;
}
