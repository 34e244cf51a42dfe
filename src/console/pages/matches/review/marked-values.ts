import {
  differingLetters,
  type Segment,
} from "../../../../profile-model/compare/differing-letters.ts";

/** Above this share of differing letters two values are simply different ones, and marks would only hide it. */
const largestMarkedShare = 0.4;

/**
 * Values of one field with the letters marked in which they differ, where they are spellings of one value.
 *
 * @param texts by profile id, the one that the others are held against first
 */
export function markedValues(texts: ReadonlyMap<string, string>): Map<string, Segment[]> {
  const [first, ...others] = [...texts];
  const marked = new Map<string, Segment[]>();
  if (!first) return marked;
  const similar = others.filter(([, text]) => areSpellingsOfOne(first[1], text));
  const segments = differingLetters([first[1], ...similar.map(([, text]) => text)]);
  for (const [index, [profileId]] of [first, ...similar].entries())
    marked.set(profileId, segments[index] ?? []);
  for (const [profileId, text] of others)
    if (!marked.has(profileId)) marked.set(profileId, [{ text, differs: false }]);
  return marked;
}

function areSpellingsOfOne(left: string, right: string): boolean {
  return differingLetters([left, right]).every((segments) => {
    const differing = segments.filter(({ differs }) => differs);
    return lengthOf(differing) <= largestMarkedShare * lengthOf(segments);
  });
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((length, { text }) => length + text.length, 0);
}
