import { type Point, squared } from './point';

const rounds = 20;

/**
 * Parts the points of a map into at most `count` clusters: k-means (Lloyd, IEEE Transactions on Information Theory 28,
 * 1982), begun from points far from each other. Returns the cluster of each, from 0 on; the same points give the same.
 * What it finds stands together on the map, so that a label can stand there.
 */
export function clusterOf(points: Point[], count: number): number[] {
  const centres = farApart(points, count);
  let nearest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    nearest = points.map((point) => nearestTo(centres, point));
    for (const [at, centre] of centres.entries()) {
      const members = points.filter((_, place) => nearest[place] === at);
      if (members.length > 0) Object.assign(centre, middleOf(members));
    }
  }
  return nearest;
}

/** The point nearest to the middle of all, and again and again the one farthest from those chosen. */
function farApart(points: Point[], count: number): Point[] {
  if (points.length === 0) return [];
  const centres = [{ ...points[nearestTo(points, middleOf(points))]! }];
  while (centres.length < Math.min(count, points.length)) {
    const apart = points.map((point) => squared(point, centres[nearestTo(centres, point)]!));
    const farthest = apart.reduce((best, value, at) => (value > apart[best]! ? at : best), 0);
    centres.push({ ...points[farthest]! });
  }
  return centres;
}

function nearestTo(centres: Point[], point: Point): number {
  const apart = centres.map((centre) => squared(centre, point));
  return apart.reduce((best, value, at) => (value < apart[best]! ? at : best), 0);
}

function middleOf(points: Point[]): Point {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}
