/** A sparse matrix, row after row (CSR). */
export interface Sparse {
  rows: number;
  columns: number;
  begins: Uint32Array;
  places: Uint32Array;
  values: Float32Array;
}

/** A dense matrix, row after row. */
export interface Dense {
  rows: number;
  columns: number;
  values: Float32Array;
}

export function dense(rows: number, columns: number): Dense {
  return { rows, columns, values: new Float32Array(rows * columns) };
}

/** sparse × right. */
export function times(sparse: Sparse, right: Dense): Dense {
  const product = dense(sparse.rows, right.columns);
  eachValue(sparse, (row, place, value) => addRow(product, row, right, place, value));
  return product;
}

/** The transpose of sparse × right. */
export function transposeTimes(sparse: Sparse, right: Dense): Dense {
  const product = dense(sparse.columns, right.columns);
  eachValue(sparse, (row, place, value) => addRow(product, place, right, row, value));
  return product;
}

function eachValue(sparse: Sparse, use: (row: number, place: number, value: number) => void): void {
  const { begins, places, values } = sparse;
  for (let row = 0; row < sparse.rows; row++)
    for (let at = begins[row]!; at < begins[row + 1]!; at++) use(row, places[at]!, values[at]!);
}

function addRow(into: Dense, intoRow: number, from: Dense, fromRow: number, factor: number): void {
  const { columns, values } = into;
  const start = intoRow * columns;
  const other = from.values;
  const otherStart = fromRow * columns;
  for (let column = 0; column < columns; column++)
    values[start + column]! += factor * other[otherStart + column]!;
}

export function columnMeans({ rows, columns, values }: Dense): Float64Array {
  const means = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) means[at % columns]! += values[at]!;
  return means.map((sum) => sum / rows);
}

/** Makes the columns orthonormal, in place: Cholesky of the Gram matrix, twice for accuracy. */
export function orthonormalise(matrix: Dense): void {
  for (let round = 0; round < 2; round++) divideByFactor(matrix, choleskyOf(gramOf(matrix), matrix.columns));
}

/** The products of the columns with each other, in double precision. */
export function gramOf({ rows, columns, values }: Dense): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let one = 0; one < columns; one++) {
      const value = values[start + one]!;
      for (let other = 0; other <= one; other++)
        gram[one * columns + other]! += value * values[start + other]!;
    }
  }
  for (let one = 0; one < columns; one++)
    for (let other = 0; other < one; other++) gram[other * columns + one] = gram[one * columns + other]!;
  return gram;
}

/** The lower triangle L of gram = L × transpose of L. */
function choleskyOf(gram: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = gram[row * size + column]!;
      for (let at = 0; at < column; at++) sum -= lower[row * size + at]! * lower[column * size + at]!;
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[column * size + column]!;
    }
  return lower;
}

/** Solves X × transpose of L = matrix, row by row. */
function divideByFactor({ rows, columns, values }: Dense, lower: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let column = 0; column < columns; column++) {
      let sum = values[start + column]!;
      for (let at = 0; at < column; at++) sum -= values[start + at]! * lower[column * columns + at]!;
      values[start + column] = sum / lower[column * columns + column]!;
    }
  }
}
