import type { FieldPath } from "../fields.ts";
import { fieldValue, isSameOptionalValue } from "../merge/field-value.ts";
import type { Profile } from "../profile.ts";

/** A record of a profile's history, as far as it tells where values come from. */
export interface HistoryEntry {
  /** ActionType of the API. */
  action: string;
  /** `_profile`, or the type of the object that it is about. */
  objectTypeName: string;
  at: Date;
  /** ARN of the person or service. */
  performedBy: string | undefined;
  /** Of a record of `_profile`: the profile that it keeps; undefined where it keeps none or has not been read. */
  profile: Profile | undefined;
}

/** What is known of how a profile came to have its values. */
export interface ProfileChanges {
  /** The newest first; older ones may be missing. */
  entries: readonly HistoryEntry[];
  /** Where objects of a type write: `_profile.FirstName`. A type that is not here may write anywhere. */
  targetsOf: ReadonlyMap<string, readonly string[]>;
}

/** Where a value of a profile comes from, and since when the profile has it. */
export type ValueOrigin =
  | { kind: "object"; objectTypeName: string; at: Date }
  /** A request changed the profile itself: CREATED, UPDATED. */
  | { kind: "change"; action: string; performedBy: string | undefined; at: Date }
  | { kind: "merge"; at: Date }
  /** The profile had it then; since when and from where the records do not tell. */
  | { kind: "noLaterThan"; at: Date }
  | { kind: "untold" };

const untold: ValueOrigin = { kind: "untold" };

/**
 * Finds the record of a profile's history by which it got the value that it has now: the oldest one of those that go on without
 * a break from now and keep this value. Takes a record's content for the profile as it was after the action (inferred: the API
 * reference says "the customer profile"), and an object for the cause of a change that has its time to the millisecond, where the
 * object's type writes to the field. What could be otherwise is `noLaterThan` or `untold`.
 *
 * @param profile as it is now, with its id: records of a profile that was merged into it are in its history too.
 * @param path of a field that has a value.
 */
export function valueOrigin(
  profile: Profile,
  path: FieldPath,
  { entries, targetsOf }: ProfileChanges,
): ValueOrigin {
  const value = fieldValue(profile, path);
  if (value === undefined) return untold;
  const mayWrite = ({ action, objectTypeName }: HistoryEntry) =>
    action === "INGESTED" && writesTo(targetsOf.get(objectTypeName), path);
  let first: HistoryEntry | undefined;
  let isObjectBetween = false;
  for (const entry of entries) {
    if (entry.objectTypeName !== "_profile") {
      isObjectBetween ||= mayWrite(entry) && first?.at.getTime() !== entry.at.getTime();
      continue;
    }
    if (!changesFields(entry, profile)) continue;
    if (!entry.profile) return first ? { kind: "noLaterThan", at: first.at } : untold;
    if (!isSameOptionalValue(fieldValue(entry.profile, path), value)) {
      if (!first) return untold;
      return isObjectBetween ? { kind: "noLaterThan", at: first.at } : cause(first);
    }
    first = entry;
    isObjectBetween = false;
    if (entry.action === "CREATED") return cause(entry);
  }
  return first ? { kind: "noLaterThan", at: first.at } : untold;

  function cause({ action, performedBy, at }: HistoryEntry): ValueOrigin {
    if (action === "MERGED") return { kind: "merge", at };
    const types = new Set(
      entries
        .filter((entry) => entry.objectTypeName !== "_profile" && entry.action === "INGESTED")
        .filter((entry) => entry.at.getTime() === at.getTime())
        // A profile that is created for an object also gets what no target names (Administrator Guide, "Inferred profiles").
        .filter((entry) => action === "CREATED" || mayWrite(entry))
        .map(({ objectTypeName }) => objectTypeName),
    );
    const [objectTypeName] = types;
    if (objectTypeName === undefined) return { kind: "change", action, performedBy, at };
    return types.size === 1 ? { kind: "object", objectTypeName, at } : { kind: "noLaterThan", at };
  }
}

/** Actions on `_profile` that leave the fields of the profile as they are; DELETED_BY_MERGE keeps another profile. */
const leavesFields = new Set(["ADDED_PROFILE_KEY", "DELETED_PROFILE_KEY", "DELETED_BY_MERGE"]);

/** Whether a record is of a change of this profile, and not of one that was merged into it. */
export function changesFields(
  { action, objectTypeName, profile: kept }: HistoryEntry,
  profile: Profile,
): boolean {
  if (objectTypeName !== "_profile" || leavesFields.has(action)) return false;
  return kept?.ProfileId === undefined || kept.ProfileId === profile.ProfileId;
}

/** Whether one of the targets is the field or a part of it; GenderString is also written with Gender. */
function writesTo(targets: readonly string[] | undefined, path: FieldPath): boolean {
  if (!targets) return true;
  const paths = path === "GenderString" ? [path, "Gender"] : [path];
  return targets.some((target) =>
    paths.some((each) => {
      const field = `_profile.${each}`;
      return (
        target === field || (target.startsWith(field) && /^[.[]/u.test(target.slice(field.length)))
      );
    }),
  );
}
