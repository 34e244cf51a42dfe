export interface Segment {
  text: string;
  differs: boolean;
}

/** Cells of the table that is filled for two texts: two values of the longest kind, 1,000 letters each. */
const largestTable = 1_000_000;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Marks the letters in which texts differ, to show them to people. The first text is held against each of the others: a
 * letter of it differs when any of the others lacks it there, a letter of another when the first lacks it. Letters are
 * graphemes, so that an accent or an emoji is never cut in two; case counts.
 *
 * @returns for each text its segments in order, which joined give the text; no two neighbours differ alike.
 */
export function differingLetters(texts: readonly string[]): Segment[][] {
  const [first, ...others] = texts.map((text) =>
    Array.from(letters.segment(text), ({ segment }) => segment),
  );
  if (first === undefined) return [];
  const inAll = first.map(() => true);
  const segments = others.map((other) => {
    const { left, right } = commonLetters(first.map(composed), other.map(composed));
    for (const [index, isCommon] of left.entries()) if (!isCommon) inAll[index] = false;
    return toSegments(other, right);
  });
  return [toSegments(first, inAll), ...segments];
}

/** "é" typed as one code point and as two is one letter to people. */
function composed(letter: string): string {
  return letter.normalize("NFC");
}

/** Which letters of either side belong to their longest common subsequence. */
function commonLetters(
  left: readonly string[],
  right: readonly string[],
): { left: boolean[]; right: boolean[] } {
  const common = { left: left.map(() => false), right: right.map(() => false) };
  const take = (leftIndex: number, rightIndex: number) => {
    common.left[leftIndex] = true;
    common.right[rightIndex] = true;
  };
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) {
    take(start, start);
    start++;
  }
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    take(--leftEnd, --rightEnd);
  }

  const rows = leftEnd - start;
  const columns = rightEnd - start;
  if (rows * columns > largestTable) return common;
  const width = columns + 1;
  // lengths[row * width + column]: length of the longest common subsequence of what follows both positions.
  const lengths = new Uint16Array((rows + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        left[start + row] === right[start + column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    if (left[start + row] === right[start + column]) take(start + row++, start + column++);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++;
    else column++;
  }
  return common;
}

function toSegments(text: readonly string[], isCommon: readonly boolean[]): Segment[] {
  const segments: Segment[] = [];
  for (const [index, letter] of text.entries()) {
    const differs = isCommon[index] !== true;
    const last = segments.at(-1);
    if (last?.differs === differs) last.text += letter;
    else segments.push({ text: letter, differs });
  }
  return segments;
}
