import { nearestOf } from './nearest';
import { type Point, squared } from './point';
import { principal } from './principal';

// Points near each other in many dimensions pull each other, and each pushes some others away, as in LargeVis (Tang et
// al., arXiv:1602.00370), whose 1 / (1 + d²) says how near two points of the map are. Of 2,000 papers all pairs can be
// looked at, so neighbours are exact, and all of them pull alike.

const neighbours = 12;
const rounds = 120;
const pushed = 3; // Others that a point is pushed from for each one that pulls it
const longestStep = 4;
const width = 10; // Of the map at first
const middle = { x: width / 2, y: width / 2 };
const home = 0.03; // Part of the way to the middle that a point goes in each round, so that islands stay in sight
const slice = 100; // Points moved at a time

/**
 * Places unit vectors on a map, each number 0 to 1, those that are alike near each other. Begins from their principal
 * components and draws no lots: the same vectors give the same map.
 */
export function* layOut(vectors: Float32Array[]): Generator<void, Point[]> {
  const nearest = yield* nearestOf(vectors, neighbours);
  const points = spread(yield* principal(vectors), width);
  for (let round = 0; round < rounds; round++) yield* moveAll(points, nearest, round);
  return spread(points, 1);
}

/** The step grows smaller from round to round. */
function* moveAll(points: Point[], nearest: number[][], round: number): Generator<void, void> {
  const step = 1 - round / rounds;
  let turn = round * 104_729; // Primes lead through all others without a pattern that the map would show
  for (const [at, point] of points.entries()) {
    for (const other of nearest[at]!) {
      pull(point, points[other]!, step);
      for (let time = 0; time < pushed; time++) {
        turn += 7_919;
        push(point, points[(at + 1 + (turn % (points.length - 1))) % points.length]!, step);
      }
    }
    move(point, middle, -home, step);
    if (at % slice === slice - 1) yield;
  }
}

function pull(point: Point, other: Point, step: number): void {
  const force = 2 / (1 + squared(point, other));
  move(point, other, -force, step);
  move(other, point, -force, step);
}

function push(point: Point, other: Point, step: number): void {
  const apart = squared(point, other);
  move(point, other, 2 / ((0.1 + apart) * (1 + apart)), step);
}

function move(point: Point, other: Point, force: number, step: number): void {
  const x = force * (point.x - other.x);
  const y = force * (point.y - other.y);
  point.x += step * Math.max(-longestStep, Math.min(longestStep, x));
  point.y += step * Math.max(-longestStep, Math.min(longestStep, y));
}

/** From 0 to `to` along both axes; in the middle where nothing differs. */
function spread(points: Point[], to: number): Point[] {
  const x = scaleOf(points.map((point) => point.x));
  const y = scaleOf(points.map((point) => point.y));
  return points.map((point) => ({ x: to * x(point.x), y: to * y(point.y) }));
}

function scaleOf(values: number[]): (value: number) => number {
  const least = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const range = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY) - least;
  return (value) => (range > 0 ? (value - least) / range : 0.5);
}
