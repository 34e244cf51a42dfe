/** Longest text the rows hold; values of a profile have at most 1,000 characters. */
const longest = 1024;
let beforePrevious = new Uint16Array(longest + 1);
let previous = new Uint16Array(longest + 1);
let current = new Uint16Array(longest + 1);

/**
 * Optimal string alignment: how many letters must be put in, left out, replaced or swapped with their neighbour to make
 * one text the other (Damerau–Levenshtein without edits inside a swapped pair). In UTF-16 code units.
 *
 * Hand-written because the libraries that are kept know no neighbour swaps or no limit, and the limit is what makes
 * comparing millions of pairs cheap: texts that are far apart are given up early.
 *
 * @returns the distance, or `limit + 1` where it is above `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  const columns = Math.min(right.length, longest);
  const rows = Math.min(left.length, longest);
  if (Math.abs(rows - columns) > limit) return limit + 1;

  for (let column = 0; column <= columns; column++) previous[column] = column;
  for (let row = 1; row <= rows; row++) {
    current[0] = row;
    let best = row;
    for (let column = 1; column <= columns; column++) {
      const replaced = at(previous, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
      let distance = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1);
      const isSwap =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      if (isSwap) distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      current[column] = distance;
      if (distance < best) best = distance;
    }
    // A swap reaches back two rows, yet costs one more than a cell that was within the limit there.
    if (best > limit) return limit + 1;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(at(previous, columns), limit + 1);
}

function at(row: Uint16Array, column: number): number {
  return row[column] as number;
}
