import type { Paper } from '@/domain/paper';
import { isShowable, termsOf } from '@/domain/relevance/encode';
import { vagueWords } from '@/domain/relevance/stop-words';

const mostWords = 3;

interface Told {
  /** As printed in the first title that has it. */
  printed: string;
  /** How many titles of each cluster have it. */
  titles: number[];
}

/**
 * The words and pairs of words that tell each cluster's titles from all others, at most three each, the most telling
 * first; those that one title alone has tell nothing. `clusters` has the cluster of each paper, from 0 to below `count`.
 */
export function wordsOf(papers: Pick<Paper, 'title'>[], clusters: number[], count: number): string[][] {
  const terms = [...countTerms(papers, clusters, count).values()];
  const sizes = sizesOf(clusters, count);
  return sizes.map((size, cluster) => {
    const worth = (term: Told) => worthOf(term.titles[cluster]!, sumOf(term.titles), size, papers.length);
    const telling = terms.filter((term) => term.titles[cluster]! > 1 && worth(term) > 0);
    return withoutEchoes(telling.sort((one, other) => worth(other) - worth(one)));
  });
}

function countTerms(papers: Pick<Paper, 'title'>[], clusters: number[], count: number): Map<number, Told> {
  const told = new Map<number, Told>();
  for (const [at, { title }] of papers.entries()) {
    const had = new Set<number>();
    for (const { key, start, end } of termsOf(title)) {
      const printed = title.slice(start, end);
      if (had.has(key) || !isShowable(printed) || vagueWords.has(printed.toLowerCase())) continue;
      had.add(key);
      const term = told.get(key) ?? { printed, titles: new Array<number>(count).fill(0) };
      term.titles[clusters[at]!]! += 1;
      told.set(key, term);
    }
  }
  return told;
}

/** How much a term says of a cluster: its part of the Kullback-Leibler divergence of the cluster from all papers. */
function worthOf(here: number, all: number, size: number, papers: number): number {
  return (here / size) * Math.log(here / size / (all / papers));
}

function withoutEchoes(terms: Told[]): string[] {
  const words: string[] = [];
  const had = new Set<number>();
  for (const { printed } of terms) {
    const keys = termsOf(printed).map(({ key }) => key);
    if (keys.some((key) => had.has(key))) continue;
    words.push(printed);
    for (const key of keys) had.add(key);
    if (words.length === mostWords) break;
  }
  return words;
}

function sizesOf(clusters: number[], count: number): number[] {
  const sizes = new Array<number>(count).fill(0);
  for (const cluster of clusters) sizes[cluster]! += 1;
  return sizes;
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
