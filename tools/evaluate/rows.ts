/** Sparse rows of numbers, one after the other: compressed sparse rows. */
export interface Rows {
  /** Where each row begins, and where the last one ends. */
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** The inner product of a row and a dense vector. */
export function dotRow({ starts, columns, values }: Rows, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++)
    sum += values[at]! * vector[columns[at]!]!;
  return sum;
}

/** Adds `scale` times a row to a dense vector. */
export function addRow(
  { starts, columns, values }: Rows,
  row: number,
  scale: number,
  to: Float64Array,
): void {
  for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++)
    to[columns[at]!]! += scale * values[at]!;
}
