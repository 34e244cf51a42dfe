import type { MatchGroup } from "./match-run.ts";

/** Match groups as a few large values instead of many small ones, each of which a browser would copy by itself. */
export interface PackedGroups {
  /** Ids of the groups, a line each. */
  matchIds: string;
  /** Ids of all profiles, a line each, group after group. */
  profileIds: string;
  sizes: Uint8Array;
  /** NaN where there is none. */
  scores: Float64Array;
}

export function packGroups(groups: readonly MatchGroup[]): PackedGroups {
  return {
    matchIds: groups.map(({ matchId }) => matchId).join("\n"),
    profileIds: groups.flatMap(({ profileIds }) => profileIds).join("\n"),
    sizes: Uint8Array.from(groups, ({ profileIds }) => profileIds.length),
    scores: Float64Array.from(groups, ({ confidenceScore }) => confidenceScore ?? Number.NaN),
  };
}

export function unpackGroups({ matchIds, profileIds, sizes, scores }: PackedGroups): MatchGroup[] {
  if (sizes.length === 0) return [];
  const ids = profileIds.split("\n");
  let start = 0;
  return matchIds.split("\n").map((matchId, index) => {
    const end = start + (sizes[index] ?? 0);
    const score = scores[index] ?? Number.NaN;
    const group = {
      matchId,
      profileIds: ids.slice(start, end),
      confidenceScore: Number.isNaN(score) ? undefined : score,
    };
    start = end;
    return group;
  });
}
