/** Arithmetic on rows of numbers, one a column: what every pass over calls spends its time with, so each loop stands alone. */

/** Adds `factor` × a row of `from` to one of `to`, beginning at `there` and `here`. */
export function addTimes(
  to: Float64Array,
  there: number,
  from: Float64Array,
  here: number,
  columns: number,
  factor: number,
): void {
  for (let column = 0; column < columns; column += 1) to[there + column]! += from[here + column]! * factor;
}

/** Writes the products of two rows into `into`; false if all of them are 0. */
export function multiply(
  into: Float64Array,
  a: Float64Array,
  here: number,
  b: Float64Array,
  row: number,
  columns: number,
): boolean {
  let any = 0;
  for (let column = 0; column < columns; column += 1) {
    const product = a[here + column]! * b[row + column]!;
    into[column] = product;
    any += product;
  }
  return any !== 0;
}
