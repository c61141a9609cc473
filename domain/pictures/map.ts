import type { Paper, PaperId } from '@/domain/paper';
import { encode } from '@/domain/relevance/encode';
import { meaningOf, type Vectors } from '@/domain/relevance/vectors';
import { clusterOf } from './cluster';
import { wordsOf } from './cluster-words';
import { layOut } from './layout';
import type { Point } from './point';

/** Papers that fewer than these make no map. */
export const leastOnMap = 20;

/** Papers by what they are about: those that are alike stand near each other. */
export interface LibraryMap {
  dots: Dot[];
  /** The largest first. */
  clusters: Cluster[];
  /** How many papers have no word that the vectors know. */
  unknown: number;
}

/** Each number 0 to 1. */
export interface Dot extends Point {
  id: PaperId;
  title: string;
}

export interface Cluster {
  /** Up to three; none when nothing tells it from the others. */
  words: string[];
  /** In the midst of its dots. */
  label: Point;
  dots: Dot[];
}

const mostClusters = 12;

/** Draws the map of these papers. The same papers in the same order give the same map; quadratic time. */
export function* mapOf(papers: Paper[], vectors: Vectors): Generator<void, LibraryMap> {
  const known: Paper[] = [];
  const meanings: Float32Array[] = [];
  for (const paper of papers) {
    const { vector, covered } = meaningOf(encode(paper), vectors);
    if (covered > 0) {
      known.push(paper);
      meanings.push(vector);
    }
    yield;
  }
  const points = yield* layOut(meanings);
  const dots = known.map(({ id, title }, at): Dot => ({ id, title: title || id, ...points[at]! }));
  return { dots, clusters: clustersOf(dots), unknown: papers.length - known.length };
}

/** From 2 clusters of a small library to 12 of a large one. */
function clustersOf(dots: Dot[]): Cluster[] {
  const count = Math.max(2, Math.min(mostClusters, Math.round(Math.sqrt(dots.length) / 2.5)));
  const clusters = clusterOf(dots, count);
  return wordsOf(dots, clusters, count)
    .map((words, cluster) => ({ words, dots: dots.filter((_, at) => clusters[at] === cluster) }))
    .filter((cluster) => cluster.dots.length > 0)
    .map((cluster) => ({ ...cluster, label: midstOf(cluster.dots) }))
    .sort((one, other) => other.dots.length - one.dots.length);
}

/** The median along both axes, which single dots far off do not move. */
function midstOf(dots: Dot[]): Point {
  const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1] ?? 0;
  return { x: median(dots.map(({ x }) => x)), y: median(dots.map(({ y }) => y)) };
}
