import type { Paper } from '@/domain/paper';
import { Lexicon } from './lexicon';
import type { Method, Reader } from './method';
import { sanityWordsOf } from './sanity-words';

const mostWords = 10;

const lexicon = new Lexicon(({ title, abstract = '' }: Paper) => sanityWordsOf(`${title} ${abstract}`));

/**
 * arxiv-sanity-lite's search (serve.py): words count 20 in the title, 10 in the authors' names, and in the abstract as
 * often as they occur, at most 3 times; parts of words count, too. The words are those of the phrases, but no stop
 * words; where there are no phrases, the ten best words of the saved papers.
 */
export const keywords: Method = {
  name: 'keywords',
  rank(reader, pool) {
    const words = reader.phrases.length > 0 ? wordsOf(reader.phrases) : bestWords(reader);
    return pool.map((paper) => scoreOf(paper, words));
  },
};

function wordsOf(phrases: string[]): string[] {
  const words = sanityWordsOf(phrases.join(' '));
  return [...new Set(words.length > 0 ? words : phrases.join(' ').toLowerCase().split(/\s+/))];
}

/** By their sum of TF-IDF over the saved papers; idf is that of all papers known to the reader. */
function bestWords({ saved, seen, dismissed }: Reader): string[] {
  const known = [...saved, ...seen, ...dismissed];
  const documents = lexicon.documentsOf(known);
  const sums = new Map<number, number>();
  for (const { terms, counts } of saved.map((paper) => lexicon.count(paper)))
    for (const [at, term] of terms.entries()) {
      const idf = 1 + Math.log((1 + known.length) / (1 + documents[term]!));
      sums.set(term, (sums.get(term) ?? 0) + (1 + Math.log(counts[at]!)) * idf);
    }
  const words = Array.from(sums, ([term, sum]) => ({ word: lexicon.nameOf(term), sum }));
  words.sort((one, other) => other.sum - one.sum || (one.word < other.word ? -1 : 1));
  return words.slice(0, mostWords).map(({ word }) => word);
}

interface Searched {
  title: string;
  authors: string;
  abstract: string;
}

const searched = new WeakMap<Paper, Searched>();

function searchedOf(paper: Paper): Searched {
  const known = searched.get(paper);
  if (known) return known;
  const { title, authors, abstract = '' } = paper;
  const texts = {
    title: title.toLowerCase(),
    authors: authors.join(' ').toLowerCase(),
    abstract: abstract.toLowerCase(),
  };
  searched.set(paper, texts);
  return texts;
}

function scoreOf(paper: Paper, words: string[]): number {
  const { title, authors, abstract } = searchedOf(paper);
  return words.reduce((score, word) => {
    const inTitle = title.includes(word) ? 20 : 0;
    const inAuthors = authors.includes(word) ? 10 : 0;
    return score + inTitle + inAuthors + Math.min(3, abstract.split(word).length - 1);
  }, 0);
}
