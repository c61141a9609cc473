import { expect, test } from 'vitest';

import { clusterOf } from '@/domain/pictures/cluster';
import { wordsOf } from '@/domain/pictures/cluster-words';
import { layOut } from '@/domain/pictures/layout';
import { nearestOf } from '@/domain/pictures/nearest';
import { pointNear, pointTowards, squared } from '@/domain/pictures/point';
import { principal } from '@/domain/pictures/principal';

function end<Outcome>(steps: Generator<void, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Unit vectors of `dimensions` numbers, `each` around every axis of the first `fields`; field 0 first. */
function fieldsOf(fields: number, each: number, dimensions = 12): Float32Array[] {
  return Array.from({ length: fields * each }, (_, at) => {
    const vector = new Float32Array(dimensions);
    for (let part = 0; part < dimensions; part++) vector[part] = 0.25 * Math.sin(37 * at + 11 * part);
    vector[Math.floor(at / each)]! += 1;
    const length = Math.hypot(...vector);
    return vector.map((part) => part / length);
  });
}

test('the nearest are the most alike, without oneself, the first of equals first', () => {
  const vectors = [
    [1, 0],
    [0, 1],
    [0.8, 0.6],
    [0, 1],
  ].map((parts) => Float32Array.from(parts));
  expect(end(nearestOf(vectors, 2))).toEqual([
    [2, 1],
    [3, 2],
    [0, 1],
    [1, 2],
  ]);
  expect(end(nearestOf(vectors, 9))[0]).toHaveLength(3);
});

test('principal components keep how far points of a plane are from each other, the longer direction first', () => {
  const plane = [
    [0, 0],
    [4, 0],
    [4, 1],
    [0, 1],
  ].map(([x = 0, y = 0]) => Float32Array.from([0.6 * x, 0.8 * x, y]));
  const points = end(principal(plane));
  expect(Math.abs(points[1]!.x - points[0]!.x)).toBeCloseTo(4, 3);
  expect(Math.abs(points[3]!.y - points[0]!.y)).toBeCloseTo(1, 3);
  expect(points.reduce((sum, { x }) => sum + x, 0)).toBeCloseTo(0, 4);
});

test('vectors that do not differ have no direction', () => {
  const same = Array.from({ length: 3 }, () => Float32Array.from([1, 0]));
  expect(end(principal(same))).toEqual([0, 1, 2].map(() => ({ x: 0, y: 0 })));
});

test('on a map each paper stands among those of its field', () => {
  const vectors = fieldsOf(4, 30);
  const points = end(layOut(vectors));
  const nearestFields = points.map((point, at) => {
    const others = points.map((other, place) => (place === at ? 9 : squared(point, other)));
    return Math.floor(others.indexOf(Math.min(...others)) / 30);
  });
  expect(nearestFields).toEqual(points.map((_, at) => Math.floor(at / 30)));
  for (const { x, y } of points) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(0);
  expect(end(layOut(vectors))).toEqual(points);
});

test.each([0, 1, 2])('a map of %i papers is no error', (count) => {
  const points = end(layOut(fieldsOf(1, count)));
  expect(points).toHaveLength(count);
  for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true);
});

test('the clusters of a map are the heaps that stand apart', () => {
  const heap = (x: number, y: number) => [0, 0.01, 0.02].map((step) => ({ x: x + step, y: y - step }));
  const clusters = clusterOf([...heap(0.1, 0.1), ...heap(0.9, 0.1), ...heap(0.5, 0.9)], 3);
  const [one, other, third] = [clusters[0], clusters[3], clusters[6]];
  expect(new Set([one, other, third]).size).toBe(3);
  expect(clusters).toEqual([one, one, one, other, other, other, third, third, third]);
  expect(new Set(clusterOf(heap(0, 0), 12)).size).toBe(3);
});

test('a cluster is told by what its titles share and others do not', () => {
  const titles = [
    'Gaussian splatting of rooms in models',
    'Faster Gaussian Splatting models',
    'Rooms without walls',
    'Proofs of arithmetic models',
    'A proof checker for arithmetic',
    'Unlike models',
  ];
  const words = wordsOf(
    titles.map((title) => ({ title })),
    [0, 0, 0, 1, 1, 2],
    3,
  );
  expect(words).toEqual(
    [['Gaussian', 'rooms'], ['Proofs', 'arithmetic'], []].map((some) => expect.arrayContaining(some)),
  );
  expect(words.flat().map((word) => word.toLowerCase())).not.toContain('models');
  expect(words[2]).toEqual([]);
});

test('an arrow leads to the nearest point on its side, and to none at the edge', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 3, y: 1 },
    { x: 1, y: 5 },
    { x: -1, y: 0.5 },
  ];
  const [right, down, left, up] = [
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -1, y: 0 },
    { x: 0, y: -1 },
  ].map((direction) => pointTowards(points, 0, direction));
  expect([right, down, left, up]).toEqual([1, 2, 3, undefined]);
});

test('a spot means the nearest point within reach, or none', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 14, y: 0 },
  ];
  expect(pointNear(points, { x: 11, y: 2 }, 5)).toBe(1);
  expect(pointNear(points, { x: 13, y: 2 }, 5)).toBe(2);
  expect(pointNear(points, { x: 3, y: 4 }, 5)).toBe(0);
  expect(pointNear(points, { x: 14, y: 6 }, 5)).toBeUndefined();
  expect(pointNear([], { x: 0, y: 0 }, 5)).toBeUndefined();
});
