import type { ContentType } from "../normalise/search-key.ts";
import type { StandardIdentifier, StandardObjectName } from "./object-type.ts";

/**
 * Values by the path of their target inside the standard object: `FirstName`, `Address.City`, `Attributes.tier`,
 * `OrderItems[0].Title`. No value is empty. `nestedValues` makes an object of them.
 */
export type TargetValues = ReadonlyMap<string, string>;

/** A standard object that is not the profile itself. */
export type OtherObjectName = Exclude<StandardObjectName, "_profile">;

/** One entry of a key of the object type, with what this source object gives for it. */
export interface MappedKey {
  name: string;
  identifiers: ReadonlySet<StandardIdentifier>;
  /** By which values are normalised; of a key over fields of different content types, STRING. */
  contentType: ContentType;
  /**
   * As they stand in the source, not normalised; empty when every field of the key is. Several only where a field reads
   * a list (`_source.phones[]`).
   */
  values: readonly string[];
}

/** What one source object says by its object type. */
export interface MappedObject {
  kind: "mapped";
  /** By field name, in the order of the definition; fields without a value are left out. */
  fields: ReadonlyMap<string, readonly string[]>;
  /** What the fields with a target in `_profile` say. Gender, PartyType and ProfileType only with a value they may have. */
  profile: TargetValues;
  /** What the fields with a target in another standard object say; objects for which nothing is said are left out. */
  standardObjects: ReadonlyMap<OtherObjectName, TargetValues>;
  /** In the order of the definition, one for each entry of a key; those without a value are there with none. */
  keys: readonly MappedKey[];
  /** The UNIQUE key: the object is the one that was ingested before with the same value. */
  uniqueKey: { name: string; value: string };
  /**
   * What a profile that is created for this object gets beside `profile`: the first EMAIL_ADDRESS and the first
   * PHONE_NUMBER among the fields without a target (Administrator Guide, "Inferred profiles"; the choice is inferred).
   */
  inferredProfile: { EmailAddress?: string; PhoneNumber?: string };
  /** `_profile.SourceLastUpdatedTimestamp`, milliseconds since the epoch. */
  sourceLastUpdatedAt: number | undefined;
}

/** Why a source object cannot be taken. `message` names the field or key and quotes nothing of the object. */
export interface MappingFailure {
  kind: "failed";
  reason:
    | "not-an-object"
    | "unique-key-empty"
    | "profile-keys-empty"
    | "too-much-work"
    | "value-too-long"
    | "timestamp-unreadable";
  message: string;
}
