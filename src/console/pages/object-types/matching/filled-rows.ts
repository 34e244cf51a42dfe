import type {
  MappedObject,
  TargetValues,
} from "../../../../profile-model/object-types/mapped-object.ts";
import type { StandardObjectName } from "../../../../profile-model/object-types/object-type.ts";
import { ownProperty, scalarText } from "../../../../profile-model/object-types/source-value.ts";
import type { Profile } from "../../../../profile-model/profile.ts";

/** A value that the sample would fill. */
export interface FilledRow {
  object: StandardObjectName;
  path: string;
  /** What the profile has there; "" where it has nothing, undefined where it is not known. */
  now: string | undefined;
  value: string;
}

/**
 * What a sample would fill, the profile first.
 *
 * @param profile that the object would join.
 * @param createsProfile a new profile also gets e-mail address and phone number from fields without a target.
 */
export function filledRows(
  object: MappedObject,
  profile: Profile | undefined,
  createsProfile: boolean,
): FilledRow[] {
  const inferred = createsProfile ? Object.entries(object.inferredProfile) : [];
  const ofProfile = new Map([...inferred, ...object.profile]);
  const rows = (name: StandardObjectName, values: TargetValues): FilledRow[] =>
    [...values].map(([path, value]) => ({
      object: name,
      path,
      now: name === "_profile" && profile ? valueAt(profile, path) : undefined,
      value,
    }));
  return [
    ...rows("_profile", ofProfile),
    ...[...object.standardObjects].flatMap(([name, values]) => rows(name, values)),
  ];
}

/** The text at a path of a profile: `Address.City`, `Attributes.a.b`, `EngagementPreferences.Phone[0].KeyValue`. */
function valueAt(profile: Profile, path: string): string {
  const attribute = /^Attributes\.(.+)$/su.exec(path)?.[1];
  const names =
    attribute === undefined
      ? path.split(/[.[\]]/u).filter((name) => name !== "")
      : ["Attributes", attribute];
  return scalarText(names.reduce<unknown>((value, name) => ownProperty(value, name), profile));
}
