import type {
  AttributeMatchingModel,
  GetDomainCommandOutput,
  UpdateDomainCommandInput,
} from "@aws-sdk/client-customer-profiles";
import {
  type AttributeType,
  documentedSubTypes,
  isRuleAttribute,
  typeOfAttribute,
} from "../../../../profile-model/matching-rules/rule-settings.ts";
import type { FormFields } from "../../../components/form-fields.ts";
import {
  type AttributeList,
  attributeListError,
  attributeListsOf,
  attributesInWords,
  listsInWords,
} from "../attribute-list.ts";
import {
  exportErrors,
  exportFields,
  exportingConfig,
  exportOf,
  type ExportValues,
} from "../export/export-values.ts";

/** Rule-based matching as its form has it. */
export interface RuleValues extends ExportValues {
  isEnabled: boolean;
  /** Level 1 first. */
  levels: readonly AttributeList[];
  /** The last level that is tried; 0 for all of them. */
  lastLevel: number;
  /** Up to this level matching profiles are merged; 0 for none. */
  mergingLevel: number;
  model: AttributeMatchingModel;
  /** The fields that stand for each type in a rule. */
  subTypes: Readonly<Record<AttributeType, readonly string[]>>;
  /** Whose values win where merged profiles differ. */
  conflicts: "RECENCY" | "SOURCE";
  source: string;
}

/** Most levels, and most attributes of one (shapes `MatchingRules` and `MatchingRuleAttributeList`). */
export const mostLevels = 15;
const mostAttributes = 15;

export const attributeTypes: readonly AttributeType[] = ["Address", "PhoneNumber", "EmailAddress"];

export const ruleFields: FormFields<RuleValues> = {
  isEnabled: { label: "Rule-based matching", inWords: (isEnabled) => (isEnabled ? "on" : "off") },
  levels: { label: "Levels", inWords: listsInWords },
  lastLevel: {
    label: "Levels that are tried",
    inWords: (level) => (level ? `1 to ${level}` : "all"),
  },
  mergingLevel: { label: "Levels that merge", inWords: mergingInWords },
  model: { label: "Comparison", inWords: modelInWords },
  subTypes: {
    label: "Fields that are compared",
    inWords: (subTypes) =>
      attributeTypes.map((type) => `${type}: ${attributesInWords(subTypes[type])}`).join("; "),
  },
  conflicts: {
    label: "Where profiles differ",
    inWords: (conflicts) => (conflicts === "SOURCE" ? "one source wins" : "the newest value wins"),
  },
  source: { label: "Object type", inWords: (source) => source.trim() || undefined },
  ...exportFields,
};

export function mergingInWords(level: number | undefined): string {
  if (!level) return "none";
  return level === 1 ? "level 1" : `levels 1 to ${level}`;
}

/** "you can either choose ONE_TO_ONE or MANY_TO_MANY" (AttributeTypesSelector, API reference). */
function modelInWords(model: AttributeMatchingModel | undefined): string {
  return model === "MANY_TO_MANY"
    ? "any field of a type with any other of it"
    : "each field with the same field only";
}

export function rulesOf({ RuleBasedMatching: rules }: GetDomainCommandOutput): RuleValues {
  const selector = rules?.AttributeTypesSelector;
  const neverSetUp = !rules?.MatchingRules;
  const subTypesOf = (type: AttributeType) =>
    selector?.[type] ?? (neverSetUp ? documentedSubTypes[type] : [type]);
  return {
    isEnabled: rules?.Enabled ?? false,
    levels: attributeListsOf((rules?.MatchingRules ?? []).map(({ Rule = [] }) => Rule)),
    lastLevel: rules?.MaxAllowedRuleLevelForMatching ?? 0,
    mergingLevel: rules?.MaxAllowedRuleLevelForMerging ?? 0,
    model: selector?.AttributeMatchingModel ?? "ONE_TO_ONE",
    subTypes: {
      Address: subTypesOf("Address"),
      PhoneNumber: subTypesOf("PhoneNumber"),
      EmailAddress: subTypesOf("EmailAddress"),
    },
    conflicts: rules?.ConflictResolution?.ConflictResolvingModel ?? "RECENCY",
    source: rules?.ConflictResolution?.SourceName ?? "",
    ...exportOf(rules?.ExportingConfig),
  };
}

/** What is wrong with an attribute that is to join a level, as a sentence; undefined when nothing is. */
export function ruleAttributeError(
  name: string,
  { attributes }: AttributeList,
): string | undefined {
  if (attributes.includes(name)) return `${name} is in this level already.`;
  if (attributes.length >= mostAttributes) return `${mostAttributes} attributes are allowed.`;
  if ([...name].length > 255) return "The name has more than 255 characters.";
  return isRuleAttribute(name)
    ? undefined
    : `${name} is no attribute that a rule can have. Custom ones are written Attributes.name.`;
}

export function levelError(level: AttributeList): string | undefined {
  return attributeListError(level, (name) => ruleAttributeError(name, level));
}

/** The types that the levels name, each of which needs a field that stands for it. */
function typesInLevels(levels: readonly AttributeList[]): Set<AttributeType> {
  return new Set(
    levels.flatMap(({ attributes }) => attributes.flatMap((name) => typeOfAttribute(name) ?? [])),
  );
}

type RuleField = AttributeType | "lastLevel" | "mergingLevel" | "source" | "bucket" | "prefix";

/** What is wrong beside the levels themselves, by the field it stands at. */
export function ruleErrors(values: RuleValues): Partial<Record<RuleField, string | undefined>> {
  const { levels, lastLevel, mergingLevel, subTypes, conflicts, source } = values;
  const named = typesInLevels(levels);
  const ofTypes = attributeTypes.map((type) => [
    type,
    named.has(type) && subTypes[type].length === 0
      ? `Choose at least one: a level compares ${type}.`
      : undefined,
  ]);
  return {
    lastLevel: lastLevel > levels.length ? `There are ${levels.length} levels.` : undefined,
    mergingLevel:
      mergingLevel > (lastLevel || levels.length)
        ? `Only levels 1 to ${lastLevel || levels.length} are tried.`
        : undefined,
    ...(Object.fromEntries(ofTypes) as Record<AttributeType, string | undefined>),
    source: mergingLevel > 0 && conflicts === "SOURCE" ? sourceNameError(source.trim()) : undefined,
    ...exportErrors(values),
  };
}

/** `SourceName` is a `string1To255`. */
function sourceNameError(source: string): string | undefined {
  const { length } = [...source];
  if (length === 0) return "Enter the name of an object type.";
  return length > 255 ? `The name has ${length} characters; 255 are allowed.` : undefined;
}

/** The whole of RuleBasedMatching, which UpdateDomain replaces; turned off it keeps what it had. */
export function withRules(
  { RuleBasedMatching: current }: GetDomainCommandOutput,
  values: RuleValues,
): Omit<UpdateDomainCommandInput, "DomainName"> {
  if (!values.isEnabled) {
    const { Status: _, ...rest } = current ?? {};
    return { RuleBasedMatching: { ...rest, Enabled: false } };
  }
  const { levels, lastLevel, mergingLevel, model, subTypes, conflicts, source } = values;
  const chosen = attributeTypes.flatMap((type): [AttributeType, string[]][] =>
    subTypes[type].length > 0 ? [[type, [...subTypes[type]]]] : [],
  );
  return {
    RuleBasedMatching: {
      Enabled: true,
      MatchingRules: levels.map(({ attributes }) => ({ Rule: [...attributes] })),
      ...(lastLevel > 0 && { MaxAllowedRuleLevelForMatching: lastLevel }),
      ...(mergingLevel > 0 && { MaxAllowedRuleLevelForMerging: mergingLevel }),
      AttributeTypesSelector: { AttributeMatchingModel: model, ...Object.fromEntries(chosen) },
      ConflictResolution: {
        ConflictResolvingModel: conflicts,
        ...(conflicts === "SOURCE" && source.trim() && { SourceName: source.trim() }),
      },
      ...exportingConfig(values),
    },
  };
}
