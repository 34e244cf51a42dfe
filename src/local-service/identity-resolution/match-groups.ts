/** Two profiles, by index, and the evidence that they are one person, in bits, before any prior. */
export interface ScoredPair {
  left: number;
  right: number;
  bits: number;
}

export interface ProfileGroup {
  /** Indices, ascending. */
  members: number[];
  /** 0..1: how sure the member is that belongs least to the group. */
  confidenceScore: number;
}

/** What MergeProfiles can do in one call: a main profile and the 20 that ProfileIdsToBeMerged may have. */
export const largestGroup = 21;
/** Profiles that hang together by pairs, from which groups are cut. More would cost too many comparisons. */
const largestComponent = 100;
/** A single pair counts no more than this for a group, in log2 of its odds, so that no pair outvotes all others. */
const mostLogOdds = 12;
/** ... and against it: two profiles that have little in common may still have it with a third. */
const leastLogOdds = -3;
/** Two profiles whose evidence, in bits, speaks this clearly for two people are in no group, whoever resembles both. */
const contradiction = -6;

/**
 * Groups profiles of one person, from pairs that more likely are one person than not.
 *
 * Not the transitive closure: if A resembles B and B resembles C, then A and C need not be one person (a daughter with
 * her mother's e-mail address and her father's phone number resembles both). In each component of the graph of pairs,
 * the two groups whose members fit best on average (average linkage) are joined until the best average is against it,
 * or a pair in it contradicts.
 *
 * @param pairs only those that more likely are one person than not: bits + priorBits > 0.
 * @param bitsOf the evidence of any two profiles, for those of a component that are not in `pairs`.
 * @param priorBits log2 of the odds that two profiles picked blindly are one person.
 */
export function matchGroups(
  pairs: readonly ScoredPair[],
  bitsOf: (left: number, right: number) => number,
  priorBits: number,
): ProfileGroup[] {
  return components(pairs)
    .flatMap((members) => groupsOfComponent(members, bitsOf, priorBits))
    .toSorted(
      (a, b) => b.confidenceScore - a.confidenceScore || (a.members[0] ?? 0) - (b.members[0] ?? 0),
    );
}

/** Strongest pairs first, so that a component that grows too large is cut where it is weakest. */
function components(pairs: readonly ScoredPair[]): number[][] {
  const componentOf = new Map<number, number[]>();
  const strongestFirst = pairs.toSorted(
    (a, b) => b.bits - a.bits || a.left - b.left || a.right - b.right,
  );
  for (const { left, right } of strongestFirst) {
    const one = componentOf.get(left) ?? [left];
    const other = componentOf.get(right) ?? [right];
    if (one === other || one.length + other.length > largestComponent) continue;
    const [larger, smaller] = one.length >= other.length ? [one, other] : [other, one];
    larger.push(...smaller);
    componentOf.set(left, larger).set(right, larger);
    for (const member of smaller) componentOf.set(member, larger);
  }
  return [...new Set(componentOf.values())]
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function groupsOfComponent(
  members: readonly number[],
  bitsOf: (left: number, right: number) => number,
  priorBits: number,
): ProfileGroup[] {
  const evidence = members.map(() => new Float64Array(members.length));
  for (const [i, left] of members.entries()) {
    for (const [j, right] of members.entries()) {
      if (j <= i) continue;
      const bits = bitsOf(left, right);
      set(evidence, i, j, bits);
      set(evidence, j, i, bits);
    }
  }
  return joinByAverageLinkage(evidence, priorBits)
    .filter((group) => group.length > 1)
    .map((group) => ({
      members: group.map((position) => members[position] ?? 0).toSorted((a, b) => a - b),
      confidenceScore: confidenceOf(group, evidence, priorBits),
    }));
}

/** @returns groups of positions in the matrix. */
function joinByAverageLinkage(evidence: readonly Float64Array[], priorBits: number): number[][] {
  const groups = evidence.map((_row, position) => [position]);
  for (;;) {
    let best: { into: number; from: number; average: number } | undefined;
    for (let into = 0; into < groups.length; into += 1) {
      for (let from = into + 1; from < groups.length; from += 1) {
        const average = averageLinkage(groups[into] ?? [], groups[from] ?? [], evidence, priorBits);
        if (average > (best?.average ?? 0)) best = { into, from, average };
      }
    }
    if (best === undefined) return groups;
    const [joined] = groups.splice(best.from, 1);
    groups[best.into]?.push(...(joined ?? []));
  }
}

/** -Infinity where the two may not be joined at all. */
function averageLinkage(
  one: readonly number[],
  other: readonly number[],
  evidence: readonly Float64Array[],
  priorBits: number,
): number {
  if (one.length + other.length > largestGroup) return -Infinity;
  let sum = 0;
  for (const i of one) {
    for (const j of other) {
      const bits = get(evidence, i, j);
      if (bits < contradiction) return -Infinity;
      sum += Math.max(leastLogOdds, Math.min(mostLogOdds, bits + priorBits));
    }
  }
  return sum / (one.length * other.length);
}

/** The probability, averaged over the others, of the member for whom it is lowest. */
function confidenceOf(
  group: readonly number[],
  evidence: readonly Float64Array[],
  priorBits: number,
): number {
  const perMember = group.map((i) => {
    const others = group.filter((j) => j !== i);
    const probabilities = others.map((j) => 1 / (1 + 2 ** -(get(evidence, i, j) + priorBits)));
    return probabilities.reduce((sum, probability) => sum + probability, 0) / others.length;
  });
  // Rounded down: evidence never amounts to certainty.
  return Math.floor(Math.min(...perMember) * 10_000) / 10_000;
}

function get(matrix: readonly Float64Array[], i: number, j: number): number {
  return matrix[i]?.[j] ?? 0;
}

function set(matrix: readonly Float64Array[], i: number, j: number, value: number): void {
  const row = matrix[i];
  if (row !== undefined) row[j] = value;
}
