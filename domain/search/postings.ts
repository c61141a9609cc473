import { Bytes } from './bytes';
import type { Spots } from './segment';

// A posting says that a term stands in a paper: how much further the paper's number is than the one before, and a byte
// of where it stands: a bit each for title, authors and labels, and how often in abstract and note.

export const titleBit = 1;
export const authorBit = 2;
export const labelBit = 4;
export const textUnit = 8;
export const mostInText = 31;

/** Writes the postings of one term after the other, and the spots where each stands. */
export class PostingsWriter {
  private readonly postings = new Bytes();
  private readonly spots = new Bytes();
  private readonly postingStarts: number[] = [];
  private readonly spotStarts: number[] = [];
  private lastPaper = 0;

  beginTerm(): void {
    this.postingStarts.push(this.postings.length);
    this.spotStarts.push(this.spots.length);
    this.lastPaper = 0;
  }

  /** Papers come in the order of their numbers, and each is followed by its spots. */
  add(paper: number, where: number): void {
    this.postings.number(paper - this.lastPaper);
    this.postings.byte(where);
    this.lastPaper = paper;
  }

  /** How much further than the one before, and whether it is the paper's last. */
  addSpot(step: number, isLast: boolean): void {
    this.spots.number(step * 2 + Number(isLast));
  }

  /** The spots of a paper as they were written before. */
  copySpots(spots: Uint8Array): void {
    this.spots.copy(spots);
  }

  done(): { postings: Uint8Array<ArrayBuffer>; postingStarts: Uint32Array<ArrayBuffer>; spots: Spots } {
    const { postings, spots } = this;
    return {
      postings: postings.done(),
      postingStarts: Uint32Array.from([...this.postingStarts, postings.length]),
      spots: { bytes: spots.done(), starts: Uint32Array.from([...this.spotStarts, spots.length]) },
    };
  }
}

/** Calls back with each paper of a term, and where it stands there. */
export function eachPosting(
  bytes: Uint8Array,
  from: number,
  to: number,
  tell: (paper: number, where: number) => void,
): void {
  let paper = 0;
  for (let at = from; at < to; ) {
    let byte = bytes[at++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      step |= (byte & 127) << shift;
    }
    paper += step;
    tell(paper, bytes[at++]!);
  }
}

/** Calls back with each spot of a term, and whether it is the last one in its paper. */
export function eachSpot(
  { bytes, starts }: Spots,
  term: number,
  tell: (spot: number, isLast: boolean) => void,
): void {
  let spot = 0;
  for (let at = starts[term]!, to = starts[term + 1]!; at < to; ) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    const isLast = (value & 1) === 1;
    spot += value >>> 1;
    tell(spot, isLast);
    if (isLast) spot = 0;
  }
}

/** The bytes from `at` on that hold the spots of one paper end before this place. */
export function endOfSpots(bytes: Uint8Array, at: number): number {
  for (let end = at; ; ) {
    const isLast = (bytes[end]! & 1) === 1;
    while (bytes[end]! > 127) end++;
    end++;
    if (isLast) return end;
  }
}
