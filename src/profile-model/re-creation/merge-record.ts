import type { ContentType } from "../normalise/search-key.ts";
import type { FieldSourceProfileIds } from "../merge/merge.ts";
import type { CompiledMapping } from "../object-types/compile-mapping.ts";
import type { IdentifiedProfile } from "../profile.ts";

/** A profile object as ListProfileObjects gives it. */
export interface StoredObject {
  objectTypeName: string;
  /** ProfileObjectUniqueKey. */
  uniqueKey: string;
  /** JSON. */
  content: string;
}

/** What was recorded of a merge. */
export interface MergeRecord {
  /** As it was before the merge; after it the survivor has its id. */
  main: IdentifiedProfile;
  /** As they were before the merge, in the order of ProfileIdsToBeMerged. */
  merged: readonly IdentifiedProfile[];
  /** FieldSourceProfileIds of the merge. */
  sources: FieldSourceProfileIds;
  /** The survivor as the merge left it. */
  outcome: IdentifiedProfile;
  /** Every object of the profiles with the id of the one that had it; undefined where objects were not recorded. */
  objects: readonly (StoredObject & { profileId: string })[] | undefined;
}

/** What is there now. */
export interface PresentState {
  survivor: IdentifiedProfile;
  /** All objects of the survivor, of every type that was recorded at least. */
  survivorObjects: readonly StoredObject[];
  /** By object type; types that no longer exist are not in it. */
  mappings: ReadonlyMap<string, CompiledMapping>;
  /** Ids of the profiles that SearchProfiles finds by each key of `keysToLookUp`, by `keyIdentity`. */
  holders: ReadonlyMap<string, readonly string[]>;
}

/** A key with one value, as an object or a profile gives it. */
export interface Key {
  name: string;
  /** As it stands in the field or object. */
  value: string;
  contentType: ContentType;
}
