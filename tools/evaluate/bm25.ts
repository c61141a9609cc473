import type { Paper } from '@/domain/paper';
import { termsOf } from '@/domain/relevance/encode';
import { Lexicon } from './lexicon';
import type { Method, Reader } from './method';

const saturation = 1.2; // k1
const lengthShare = 0.75; // b

const lexicon = new Lexicon(({ title, abstract = '' }: Paper) =>
  [...termsOf(title), ...termsOf(abstract)].map(({ key }) => key),
);

/**
 * BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) with all words and pairs of the saved
 * papers and the phrases as the query, each as often as papers have it. Document frequencies
 * and lengths are those of the papers known to the reader.
 */
export const bm25: Method = {
  name: 'bm25',
  rank(reader, pool) {
    const query = queryOf(reader);
    const known = [...reader.saved, ...reader.seen, ...reader.dismissed];
    const documents = lexicon.documentsOf(known);
    const counted = pool.map((paper) => lexicon.count(paper));
    const weights = new Float64Array(lexicon.size);
    for (const [term, times] of query) {
      const frequency = documents[term] ?? 0;
      weights[term] = times * Math.log(1 + (known.length - frequency + 0.5) / (frequency + 0.5));
    }
    const mean = known.reduce((sum, paper) => sum + lexicon.count(paper).length, 0) / known.length || 1;
    return counted.map(({ terms, counts, length }) => {
      const norm = saturation * (1 - lengthShare + (lengthShare * length) / mean);
      let score = 0;
      for (let at = 0; at < terms.length; at++) {
        const count = counts[at]!;
        score += (weights[terms[at]!]! * count * (saturation + 1)) / (count + norm);
      }
      return score;
    });
  },
};

function queryOf({ saved, phrases }: Reader): Map<number, number> {
  const query = new Map<number, number>();
  for (const paper of [...saved, ...phrases.map(asPaper)])
    for (const term of lexicon.count(paper).terms) query.set(term, (query.get(term) ?? 0) + 1);
  return query;
}

function asPaper(phrase: string): Paper {
  return { id: 'title:phrase', title: phrase, authors: [] };
}
