import type { FieldPath } from "../../profile-model/fields.ts";
import type {
  FieldOrigin,
  ProfileWithOrigins,
} from "../../profile-model/matching-rules/resolve-conflicts.ts";
import { fieldOfPath, profileValues } from "../ingestion/profile-values.ts";
import type { Database } from "../store/database.ts";
import { profileUpdatedAt, type StoredProfile } from "../store/profiles.ts";

/**
 * A stored profile with what merging by itself resolves conflicts by. A value that was set by hand is as new as its
 * profile's last change; of an address the part counts that was set by hand, or else the newest (inferred).
 */
export function withOrigins(database: Database, stored: StoredProfile): ProfileWithOrigins {
  const { profile, provenance, row } = stored;
  const byHand: FieldOrigin = { objectType: undefined, at: profileUpdatedAt(database, row) };
  const origins = new Map<FieldPath, FieldOrigin>();
  for (const path of profileValues(profile).keys()) {
    const field = fieldOfPath(path) as FieldPath;
    const { objectType, at } = provenance.get(path) ?? byHand;
    const known = origins.get(field);
    const counts =
      !known || (known.objectType !== undefined && (objectType === undefined || at > known.at));
    if (counts) origins.set(field, { objectType, at });
  }
  return { profile, origins };
}
