import type { Paper } from '@/domain/paper';
import type { Lexicon } from './lexicon';
import type { Rows } from './rows';

/** The settings of scikit-learn's TfidfVectorizer that arxiv-sanity-lite uses. */
const fewestDocuments = 5; // min_df
const greatestShare = 0.1; // max_df
const mostFeatures = 20_000; // max_features

export interface Tfidf {
  /** By paper; of length 1, or empty. */
  rows: Rows;
  features: number;
}

/**
 * TF-IDF as scikit-learn computes it with sublinear term frequency and smooth idf: (1 + ln tf) · (1 + ln((1 + n) / (1 +
 * df))), rows scaled to length 1. The terms kept are the most frequent in all; of equally frequent ones the first in
 * alphabetical order.
 */
export function sanityTfidf(papers: Paper[], lexicon: Lexicon<string>, most = mostFeatures): Tfidf {
  const counted = papers.map((paper) => lexicon.count(paper));
  const documents = lexicon.documentsOf(papers);
  const kept = keptOf(papers, lexicon, documents, most);
  const features = new Int32Array(lexicon.size).fill(-1);
  for (const [feature, term] of kept.entries()) features[term] = feature;
  const idf = Float64Array.from(kept, (term) => 1 + Math.log((1 + papers.length) / (1 + documents[term]!)));
  const size = counted.reduce((sum, { terms }) => sum + terms.length, 0);
  const rows: Rows = {
    starts: new Uint32Array(papers.length + 1),
    columns: new Uint32Array(size),
    values: new Float64Array(size),
  };
  let end = 0;
  for (const [row, { terms, counts }] of counted.entries()) {
    for (let at = 0; at < terms.length; at++) {
      const feature = features[terms[at]!]!;
      if (feature < 0) continue;
      rows.columns[end] = feature;
      rows.values[end++] = (1 + Math.log(counts[at]!)) * idf[feature]!;
    }
    normalise(rows.values.subarray(rows.starts[row]!, end));
    rows.starts[row + 1] = end;
  }
  return { rows, features: kept.length };
}

function keptOf(papers: Paper[], lexicon: Lexicon<string>, documents: Uint32Array, most: number): number[] {
  const totals = new Uint32Array(lexicon.size);
  for (const { terms, counts } of papers.map((paper) => lexicon.count(paper)))
    for (let at = 0; at < terms.length; at++) totals[terms[at]!]! += counts[at]!;
  const greatest = greatestShare * papers.length;
  const kept: number[] = [];
  for (let term = 0; term < documents.length; term++)
    if (documents[term]! >= fewestDocuments && documents[term]! <= greatest) kept.push(term);
  if (kept.length <= most) return kept;
  const byName = (one: number, other: number) => (lexicon.nameOf(one) < lexicon.nameOf(other) ? -1 : 1);
  return kept.sort((one, other) => totals[other]! - totals[one]! || byName(one, other)).slice(0, most);
}

function normalise(values: Float64Array): void {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  if (length > 0) for (let at = 0; at < values.length; at++) values[at]! /= length;
}
