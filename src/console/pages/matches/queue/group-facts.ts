import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import { compareProfiles, type Evidence } from "../../../../profile-model/compare/compare.ts";
import { standardFields } from "../../../../profile-model/fields.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { evidenceKinds } from "./evidence-kinds.ts";
import type { GroupFacts } from "./known-groups.ts";

/** What the queue shows of a group and is filtered by, once its profiles have been read. @param profiles those that exist. */
export function groupFacts(profiles: readonly IdentifiedProfile[]): GroupFacts {
  const [main, ...others] = profiles;
  const comparisons = profiles.flatMap((one, index) =>
    profiles.slice(index + 1).map((other) => compareProfiles(one, other)),
  );
  const [weakest] = comparisons.toSorted((one, other) => one.bits - other.bits);
  return {
    existing: profiles.length,
    strength: weakest?.strength,
    conflicts: main
      ? mergeProfiles(main, others).fields.filter(({ agreement }) => agreement === "conflict")
          .length
      : 0,
    kinds: comparisons
      .flatMap(({ evidence }) => evidence)
      .reduce((kinds, piece) => kinds | kindOf(piece), 0),
    text: profiles.map(searchText).join("\n"),
  };
}

/** For how many milliseconds in a row groups are compared: a click in between is not held up for longer. */
const slice = 8;

/** The same of many groups, by match id; pauses in between for what people do. */
export async function factsOfGroups(
  groups: readonly { matchId: string; members: readonly IdentifiedProfile[] }[],
): Promise<[matchId: string, facts: GroupFacts][]> {
  const found: [string, GroupFacts][] = [];
  let begun = performance.now();
  for (const { matchId, members } of groups) {
    if (performance.now() - begun > slice) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    found.push([matchId, groupFacts(members)]);
  }
  return found;
}

function kindOf({ attribute, bits }: Evidence): number {
  const kind = evidenceKinds.find(
    (each) => each.attribute === attribute && each.agrees === bits > 0,
  );
  return kind?.bit ?? 0;
}

/** What people would type to find somebody: every field that is a text. */
function searchText(profile: IdentifiedProfile): string {
  return standardFields
    .flatMap(({ name }) => {
      const value = profile[name];
      return typeof value === "string" ? value : [];
    })
    .concat(Object.values(profile.Attributes ?? {}))
    .join("\n")
    .toLowerCase();
}
