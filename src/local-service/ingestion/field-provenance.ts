import type { MergedField } from "../../profile-model/merge/merge.ts";
import type { IdentifiedProfile, Profile } from "../../profile-model/profile.ts";
import type { FieldSource, Provenance } from "../store/provenance.ts";
import type { StoredProfile } from "../store/profiles.ts";
import { fieldOfPath, profileValues } from "./profile-values.ts";

/** Fields of which a change always replaces the whole. */
const wholeFields = new Set(["EngagementPreferences"]);

/**
 * The provenance of a profile after UpdateProfile: what the request names was set by hand, also where it repeats the
 * value that was there; what is gone has none.
 *
 * @param profile after the change.
 */
export function setManually(
  provenance: Provenance,
  profile: IdentifiedProfile,
  change: Profile,
): Provenance {
  if (provenance.size === 0) return provenance;
  const left = profileValues(profile);
  const named = profileValues(change);
  const namedFields = new Set([...named.keys()].map(fieldOfPath));
  // A Gender is also given as GenderString.
  if (named.has("Gender")) named.set("GenderString", "");
  return new Map(
    [...provenance].filter(
      ([path]) =>
        left.has(path) &&
        !named.has(path) &&
        !(wholeFields.has(fieldOfPath(path)) && namedFields.has(fieldOfPath(path))),
    ),
  );
}

/** The provenance of a merged profile: each field's moves with its value. */
export function mergedProvenance(
  group: readonly StoredProfile[],
  fields: readonly MergedField[],
): Provenance {
  if (group.every(({ provenance }) => provenance.size === 0)) return new Map();
  const takenFrom = new Map<string, string | undefined>(
    fields
      .filter(({ value }) => value !== undefined)
      .map(({ path, sourceProfileId }) => [path, sourceProfileId]),
  );
  const merged = new Map<string, FieldSource>();
  for (const { profile, provenance } of group) {
    for (const [path, source] of provenance) {
      if (takenFrom.get(fieldOfPath(path)) === profile.ProfileId) merged.set(path, source);
    }
  }
  return merged;
}
