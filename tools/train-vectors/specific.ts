import type { Texts } from './cooccur';
import { columnMeans, type Dense, dense } from './matrix';

/**
 * How much each of `size` words tells of what a paper is about, 0 to about 1: how far the papers that have it point the
 * same way, beside all papers. It is the mean product of two such papers' directions less the mean of all, in units of
 * the mean square of one; a word of less than two papers has 0.
 */
export function specificities(papers: Dense, texts: Texts, size: number): Float64Array {
  const means = columnMeans(papers);
  const { sums, counts } = sumsByWord(papers, texts, size);
  const { columns } = papers;
  const alone = meanSquare(papers, means);
  return Float64Array.from(counts, (count, word) => {
    if (count < 2) return 0;
    let square = 0; // Of the sum of its papers
    for (let at = 0; at < columns; at++)
      square += (sums.values[word * columns + at]! - count * means[at]!) ** 2;
    return Math.max(0, (square / (count * alone) - 1) / (count - 1));
  });
}

function sumsByWord(papers: Dense, { words, begins }: Texts, size: number) {
  const { columns, values } = papers;
  const sums = dense(size, columns);
  const counts = new Uint32Array(size);
  for (let paper = 0; paper < papers.rows; paper++)
    for (const word of new Set(words.subarray(begins[2 * paper]!, begins[2 * paper + 2]!))) {
      counts[word]!++;
      for (let at = 0; at < columns; at++) sums.values[word * columns + at]! += values[paper * columns + at]!;
    }
  return { sums, counts };
}

function meanSquare({ rows, columns, values }: Dense, means: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at]! - means[at % columns]!) ** 2;
  return sum / rows;
}
