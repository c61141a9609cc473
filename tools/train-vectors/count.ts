import { termsOf } from '@/domain/relevance/encode';
import type { Row } from './read-papers';

/** Papers as keys: the texts' words one after the other, and who has which word or pair. */
export interface Corpus {
  papers: number;
  /** The keys of all words, text after text: title, abstract, title, abstract … */
  words: Uint32Array;
  /** Where each text begins among `words`, and where the last one ends. */
  begins: Uint32Array;
  /** In how many papers a key occurs, for words and for pairs. */
  wordPapers: Map<number, number>;
  pairPapers: Map<number, number>;
}

/** Collects papers one by one. */
export class Counter {
  private papers = 0;
  private readonly words: number[] = [];
  private readonly begins: number[] = [0];
  private readonly wordPapers = new Map<number, number>();
  private readonly pairPapers = new Map<number, number>();

  add({ title, abstract }: Row): void {
    const words = new Set<number>();
    const pairs = new Set<number>();
    for (const text of [title, abstract]) this.addText(text, words, pairs);
    for (const key of words) increase(this.wordPapers, key);
    for (const key of pairs) increase(this.pairPapers, key);
    this.papers++;
  }

  private addText(text: string, words: Set<number>, pairs: Set<number>): void {
    let last = -1;
    for (const { key, start } of termsOf(text)) {
      if (start < last) {
        pairs.add(key); // A pair begins where the word before its second one does
        continue;
      }
      last = start;
      words.add(key);
      this.words.push(key);
    }
    this.begins.push(this.words.length);
  }

  corpus(): Corpus {
    const { papers, wordPapers, pairPapers } = this;
    const words = Uint32Array.from(this.words);
    return { papers, words, begins: Uint32Array.from(this.begins), wordPapers, pairPapers };
  }
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The `most` keys that most papers have, by falling frequency; those of equal frequency by key. */
export function commonest(papers: Map<number, number>, most: number): number[] {
  return [...papers]
    .sort(([one, ones], [other, others]) => others - ones || one - other)
    .slice(0, most)
    .map(([key]) => key);
}
