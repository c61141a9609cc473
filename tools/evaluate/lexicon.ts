import type { Paper } from '@/domain/paper';

/**
 * The distinct terms of a paper and how often each occurs; in the paper's own order, so that sums over them are the same
 * bit for bit whichever papers were numbered before.
 */
export interface Counted {
  terms: Uint32Array;
  counts: Uint32Array;
  /** Of all terms together. */
  length: number;
}

/** Numbers terms as they come, and remembers what papers come to: they are ranked for many readers. */
export class Lexicon<Term> {
  readonly #numbers = new Map<Term, number>();
  readonly #terms: Term[] = [];
  readonly #counted = new WeakMap<Paper, Counted>();
  readonly #termsOf: (paper: Paper) => Iterable<Term>;

  constructor(termsOf: (paper: Paper) => Iterable<Term>) {
    this.#termsOf = termsOf;
  }

  get size(): number {
    return this.#terms.length;
  }

  count(paper: Paper): Counted {
    const known = this.#counted.get(paper);
    if (known) return known;
    const counts = new Map<number, number>();
    let length = 0;
    for (const term of this.#termsOf(paper)) {
      length++;
      const number = this.#numberOf(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const terms = Uint32Array.from(counts.keys());
    const counted = {
      terms,
      counts: Uint32Array.from(terms, (term) => counts.get(term)!),
      length,
    };
    this.#counted.set(paper, counted);
    return counted;
  }

  nameOf(number: number): Term {
    return this.#terms[number]!;
  }

  /** How many of the papers have each term; by its number. */
  documentsOf(papers: Paper[]): Uint32Array {
    const counted = papers.map((paper) => this.count(paper));
    const documents = new Uint32Array(this.size);
    for (const { terms } of counted) for (const term of terms) documents[term]!++;
    return documents;
  }

  #numberOf(term: Term): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#terms.length);
    return this.#terms.push(term) - 1;
  }
}
