import { differingKeys, type Tags } from "../../../api/tag-changes.ts";

interface NewTypeTags {
  /** Of the object type as it is now. */
  there: Tags;
  /** As the form of the new object type has them now. */
  wanted: Tags;
  /** The keys that this form has sent for it; undefined where somebody else has created it. */
  sentKeys: ReadonlySet<string> | undefined;
}

/**
 * The tags for a new object type that is there already. Where an earlier attempt of its form created it and the answer got lost,
 * they are those of the form, and what others have tagged it with since; undefined where the type is somebody else's and has
 * other tags, which are not to be changed.
 */
export function tagsToHave({ there, wanted, sentKeys }: NewTypeTags): Tags | undefined {
  if (!sentKeys) return differingKeys(there, wanted).length === 0 ? there : undefined;
  const ofOthers = Object.entries(there).filter(([key]) => !sentKeys.has(key));
  return Object.fromEntries([...ofOthers, ...Object.entries(wanted)]);
}
