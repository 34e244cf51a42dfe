import type { AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import { standardFields } from "../../../../profile-model/fields.ts";
import type { StandardObjectName } from "../../../../profile-model/object-types/object-type.ts";
import { predefinedKeyNames } from "../../../../profile-model/object-types/predefined-keys.ts";
import { standardObjectPaths } from "../../../../profile-model/object-types/standard-object-fields.ts";
import { samplePaths } from "../../../../profile-model/object-types/sample-paths.ts";
import { standardObjectLabel } from "../mapping/standard-object-label.ts";

const labels = new Map<string, string>(standardFields.map(({ name, label }) => [name, label]));

/** Every field of the standard objects that a mapping may write, by object. */
const standardTargets: readonly AutosuggestProps.OptionGroup[] = Object.entries(
  standardObjectPaths,
).map(([object, paths]) => ({
  label: `${standardObjectLabel(object as StandardObjectName)} (${object})`,
  options: [...paths, "SourceLastUpdatedTimestamp"].map((path) => {
    const label = object === "_profile" ? labels.get(path) : undefined;
    return { value: `${object}.${path}`, ...(label && { description: label }) };
  }),
}));

/** What a field's Target may be; last an attribute of the profile under the field's own name. */
export function targetOptions(fieldName: string): AutosuggestProps.Options {
  if (fieldName === "") return standardTargets;
  const attribute = {
    value: `_profile.Attributes.${fieldName}`,
    description: "A field of your own on the profile",
  };
  return [...standardTargets, { label: "Attributes", options: [attribute] }];
}

/** What a field can read of a sample. */
export function sourceOptions(sample: unknown): AutosuggestProps.Options {
  return samplePaths(sample).map(({ source, value }) => ({
    value: source,
    ...(value !== "" && { description: String(value).slice(0, 80) }),
  }));
}

/** Names that keys have in this domain: predefined ones, and those of its other object types. */
export function keyNameOptions(domainKeyNames: Iterable<string>): AutosuggestProps.Options {
  const ofDomain = [...domainKeyNames].filter((name) => !predefinedKeyNames.has(name));
  return [
    ...(ofDomain.length > 0
      ? [{ label: "Keys of this domain", options: ofDomain.map((value) => ({ value })) }]
      : []),
    {
      label: "Predefined keys",
      options: [...predefinedKeyNames].map((value) => ({ value })),
    },
  ];
}
