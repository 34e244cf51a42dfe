import { mergeProfiles } from "../../../../profile-model/merge/merge.ts";
import { compareProfiles } from "../../../../profile-model/compare/compare.ts";
import { standardFields } from "../../../../profile-model/fields.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { evidenceKinds } from "./evidence-kinds.ts";
import type { GroupFacts } from "./known-groups.ts";

/** What the queue is filtered by, of a group whose profiles have been read. @param profiles those that exist. */
export function groupFacts(profiles: readonly IdentifiedProfile[]): GroupFacts {
  const [main, ...others] = profiles;
  return {
    existing: profiles.length,
    conflicts: main
      ? mergeProfiles(main, others).fields.filter(({ agreement }) => agreement === "conflict")
          .length
      : 0,
    kinds: kindsOf(profiles),
    text: profiles.map(searchText).join("\n"),
  };
}

/** The kinds that any pair of the profiles has. */
function kindsOf(profiles: readonly IdentifiedProfile[]): number {
  let kinds = 0;
  for (const [index, one] of profiles.entries())
    for (const other of profiles.slice(index + 1))
      for (const { attribute, bits } of compareProfiles(one, other).evidence) {
        const kind = evidenceKinds.find(
          (each) => each.attribute === attribute && each.agrees === bits > 0,
        );
        kinds |= kind?.bit ?? 0;
      }
  return kinds;
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
