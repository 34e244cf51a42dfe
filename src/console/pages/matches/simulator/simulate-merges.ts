import { planMerges } from "../../../../profile-model/matching-rules/plan-merges.ts";
import { type MergedField, mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";

/** Profiles of one match group that auto-merging would make one. */
export interface SimulatedMerge {
  /** Two or more; which of them keeps its id AWS does not say. */
  profiles: IdentifiedProfile[];
  /** The criteria by which they come together, from 1. */
  criteria: number[];
  /** Fields in which they differ: of each one value is kept and the others are lost. */
  conflicts: MergedField[];
}

/**
 * What auto-merging would make of the profiles of a match group. Which of two different values it keeps is not told: it
 * goes by when a value was last updated or by its source, and the API tells neither of a field.
 *
 * @param criteria in their order, each a list of attributes that must all be the same.
 */
export function simulateMerges(
  profiles: readonly IdentifiedProfile[],
  criteria: readonly (readonly string[])[],
): SimulatedMerge[] {
  const group = profiles.map((profile) => ({ profile, origins: new Map() }));
  const plan = (through: number) =>
    planMerges(group, { criteria: criteria.slice(0, through), conflictResolution: {} });
  const merges = plan(criteria.length);
  const clusters = new Map<string, { ids: string[]; criteria: Set<number> }>();
  for (const [index, { mainProfileId, profileIdsToBeMerged }] of merges.entries()) {
    // The merges of the first criteria are the first of all.
    const criterion = criteria.findIndex((_, place) => plan(place + 1).length > index) + 1;
    const parts = [mainProfileId, ...profileIdsToBeMerged].map(
      (id) => clusters.get(id) ?? { ids: [id], criteria: new Set<number>() },
    );
    const joined = {
      ids: parts.flatMap(({ ids }) => ids),
      criteria: new Set([...parts.flatMap((part) => [...part.criteria]), criterion]),
    };
    for (const id of joined.ids) clusters.set(id, joined);
  }
  return [...new Set(clusters.values())].map((cluster) => {
    const members = profiles.filter(({ ProfileId }) => cluster.ids.includes(ProfileId));
    const [main, ...others] = members;
    return {
      profiles: members,
      criteria: [...cluster.criteria].toSorted((one, other) => one - other),
      conflicts: main
        ? mergeProfiles(main, others).fields.filter(({ agreement }) => agreement === "conflict")
        : [],
    };
  });
}
