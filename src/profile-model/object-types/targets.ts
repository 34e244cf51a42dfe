import { standardObjectOfIdentifier, type StandardObjectName } from "./object-type.ts";
import { standardObjectPaths } from "./standard-object-fields.ts";

/** A field's Target, read. */
export interface Target {
  object: StandardObjectName;
  /** The path inside the object: `FirstName`, `Address.City`, `OrderItems[].Title`, `Attributes.tier`. */
  path: string;
}

/** A field that every standard object has; that of the profile is read by SourceLastUpdatedTimestampFormat. */
const sourceLastUpdatedPath = "SourceLastUpdatedTimestamp";

export function isProfileTimestamp({ object, path }: Target): boolean {
  return object === "_profile" && path === sourceLastUpdatedPath;
}

/** What the service itself sets (Administrator Guide, "Field definitions", Target). */
const systemPaths: { readonly [Object in StandardObjectName]?: RegExp } = {
  _profile: /^(ProfileId|ImportIds|FoundByItems)\b/u,
  _asset: /^AssetId\b/u,
  _case: /^CaseId\b/u,
  _order: /^OrderId\b/u,
  _communicationRecord: /^CommunicationRecordId\b/u,
};

/** "Attributes", keys of 1 to 255 characters (API's model). */
const attributePath = /^Attributes\..{1,255}$/su;

const standardObjectNames: readonly StandardObjectName[] = Object.values(
  standardObjectOfIdentifier,
);

/** Every target that a mapping may name, but those into `Attributes`. */
const knownTargets: ReadonlySet<string> = new Set(
  standardObjectNames.flatMap((object) =>
    [...(standardObjectPaths[object] ?? []), sourceLastUpdatedPath].map(
      (path) => `${object}.${path}`,
    ),
  ),
);

/**
 * A field of a travel or loyalty object: their tables are not built, and whoever maps to them is better served by a
 * field too many than by one that is missing. Structures are left out.
 */
const untabledPath = /^(?!Attributes$)[A-Z][A-Za-z0-9]{0,99}$/u;

const isUntabled = (object: StandardObjectName, path: string): boolean =>
  standardObjectPaths[object] === undefined && untabledPath.test(path);

/**
 * Reads a Target.
 *
 * @returns the target, or why it is not one, for a sentence that begins with the field's name.
 */
export function readTarget(text: string): Target | { problem: string } {
  const separator = text.indexOf(".");
  const object = standardObjectNames.find((name) => name === text.slice(0, separator));
  if (!object) return { problem: `has a target outside the standard objects: ${text}` };
  const path = text.slice(separator + 1);
  if (systemPaths[object]?.test(path))
    return { problem: `has a target that only the service sets: ${text}` };
  if (attributePath.test(path) || knownTargets.has(text) || isUntabled(object, path))
    return { object, path };
  return { problem: `has an unknown target: ${text}` };
}

/** The longest value that a target takes, in characters (API's model, which has none of the other standard objects). */
export function longestValue({ object, path }: Target): number {
  if (object !== "_profile") return Infinity;
  return path === "AdditionalInformation" ? 1000 : 255;
}
