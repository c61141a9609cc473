/** A place on a map. */
export interface Point {
  x: number;
  y: number;
}

/** How far two points are from each other, squared. */
export function squared(one: Point, other: Point): number {
  return (one.x - other.x) ** 2 + (one.y - other.y) ** 2;
}

/**
 * The place of the nearest point in a direction, within 45° of it; undefined when there is none. Any point but those in
 * one spot with others can be reached so.
 */
export function pointTowards(points: Point[], from: number, direction: Point): number | undefined {
  const start = points[from];
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, point] of points.entries()) {
    if (!start || at === from) continue;
    const [x, y] = [point.x - start.x, point.y - start.y];
    const ahead = x * direction.x + y * direction.y;
    const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x);
    if (ahead <= 0 || aside > ahead || squared(start, point) >= least) continue;
    best = at;
    least = squared(start, point);
  }
  return best;
}

/** The place of the point nearest to a spot, at most `reach` away; undefined when there is none. */
export function pointNear(points: Point[], spot: Point, reach: number): number | undefined {
  let best: number | undefined;
  let least = reach ** 2;
  for (const [at, point] of points.entries()) {
    if (squared(point, spot) > least) continue;
    best = at;
    least = squared(point, spot);
  }
  return best;
}
