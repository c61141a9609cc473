/** Things that are alike. */
export interface Cluster {
  /** Their places, ascending. */
  members: number[];
  /** The mean likeness of the two parts that were joined last. */
  likeness: number;
}

/**
 * Joins the two most alike clusters as long as they are at least so alike: agglomerative clustering by average linkage
 * (Sokal and Michener, University of Kansas Science Bulletin 38, 1958), the averages kept up by the formula of Lance and
 * Williams (The Computer Journal 9, 1967). `likeness` is symmetric and is left as it was. Cubic time; of equally alike
 * pairs, the first.
 */
export function joinAlike(likeness: Float64Array[], least: number): Cluster[] {
  const means = likeness.map((row) => row.slice());
  const clusters = new Map<number, Cluster>(
    likeness.map((_, place) => [place, { members: [place], likeness: 1 }]),
  );
  for (;;) {
    const pair = nearestPair([...clusters.keys()], means, least);
    if (!pair) return [...clusters.values()];
    join(clusters, means, ...pair);
  }
}

/** Undefined when no two are so alike. */
function nearestPair(
  places: number[],
  means: Float64Array[],
  least: number,
): [one: number, other: number] | undefined {
  let nearest: [number, number] | undefined;
  let most = least;
  for (const [at, one] of places.entries()) {
    for (const other of places.slice(at + 1)) {
      const mean = means[one]![other]!;
      if (mean < most || (nearest && mean === most)) continue;
      most = mean;
      nearest = [one, other];
    }
  }
  return nearest;
}

function join(clusters: Map<number, Cluster>, means: Float64Array[], one: number, other: number): void {
  const here = clusters.get(one)!.members;
  const there = clusters.get(other)!.members;
  const members = [...here, ...there].sort((a, b) => a - b);
  clusters.delete(other);
  clusters.set(one, { members, likeness: means[one]![other]! });
  for (const third of clusters.keys()) {
    const sum = here.length * means[one]![third]! + there.length * means[other]![third]!;
    means[one]![third] = sum / members.length;
    means[third]![one] = sum / members.length;
  }
}
