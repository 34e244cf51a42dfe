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
  // What both begin and end with costs nothing, and with a slip or two it is nearly everything.
  let start = 0;
  let leftEnd = Math.min(left.length, longest);
  let rightEnd = Math.min(right.length, longest);
  if (Math.abs(leftEnd - rightEnd) > limit) return limit + 1;
  while (start < leftEnd && start < rightEnd && isSame(left, start, right, start)) start++;
  while (leftEnd > start && rightEnd > start && isSame(left, leftEnd - 1, right, rightEnd - 1)) {
    leftEnd--;
    rightEnd--;
  }
  const rows = leftEnd - start;
  const columns = rightEnd - start;
  if (rows === 0 || columns === 0) return Math.min(rows + columns, limit + 1);

  const firstTo = Math.min(columns, limit + 1);
  for (let column = 0; column <= firstTo; column++) previous[column] = column;
  for (let row = 1; row <= rows; row++) {
    // Cells further than the limit from the diagonal are above it.
    const from = Math.max(1, row - limit);
    const to = Math.min(columns, row + limit);
    current[from - 1] = from === 1 ? row : limit + 1;
    let best = at(current, from - 1);
    for (let column = from; column <= to; column++) {
      const leftAt = start + row - 1;
      const rightAt = start + column - 1;
      const replaced = at(previous, column - 1) + (isSame(left, leftAt, right, rightAt) ? 0 : 1);
      let distance = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1);
      const isSwap =
        row > 1 &&
        column > 1 &&
        isSame(left, leftAt, right, rightAt - 1) &&
        isSame(left, leftAt - 1, right, rightAt);
      if (isSwap) distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      current[column] = distance;
      if (distance < best) best = distance;
    }
    if (to < columns) current[to + 1] = limit + 1;
    if (best > limit) return limit + 1;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(at(previous, columns), limit + 1);
}

function isSame(left: string, leftAt: number, right: string, rightAt: number): boolean {
  return left.charCodeAt(leftAt) === right.charCodeAt(rightAt);
}

function at(row: Uint16Array, column: number): number {
  return row[column] as number;
}
