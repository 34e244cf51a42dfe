import type {
  AutoMerging,
  GetDomainCommandOutput,
  UpdateDomainCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { isMatchingAttribute } from "../../../../profile-model/matching-rules/matching-attributes.ts";
import type { FormFields } from "../../../components/form-fields.ts";
import {
  type AttributeList,
  attributeListError,
  attributeListsOf,
  listsInWords,
} from "../attribute-list.ts";

export interface AutoMergingValues {
  isEnabled: boolean;
  criteria: readonly AttributeList[];
  /** Whose values win where merged profiles differ. */
  conflicts: "RECENCY" | "SOURCE";
  /** The object type whose values win; for SOURCE only. */
  source: string;
  /** 0 to 1. */
  minScore: string;
}

/** Most criteria, and most attributes of one (shapes `MatchingAttributesList` and `MatchingAttributes`). */
export const mostCriteria = 10;
const mostAttributes = 20;

export const autoMergingFields: FormFields<AutoMergingValues> = {
  isEnabled: { label: "Auto-merging", inWords: (isEnabled) => (isEnabled ? "on" : "off") },
  criteria: {
    label: "Criteria",
    inWords: listsInWords,
  },
  conflicts: {
    label: "Where profiles differ",
    inWords: (conflicts) => (conflicts === "SOURCE" ? "one source wins" : "the newest value wins"),
  },
  source: { label: "Object type", inWords: (source) => source.trim() || undefined },
  minScore: { label: "Lowest confidence score", inWords: (score) => String(Number(score)) },
};

export function conflictsInWords(autoMerging: AutoMerging | undefined): string {
  const { ConflictResolvingModel, SourceName } = autoMerging?.ConflictResolution ?? {};
  return ConflictResolvingModel === "SOURCE"
    ? `The value of ${SourceName ?? "the source"} wins`
    : "The newest value wins";
}

export function autoMergingOf({ Matching }: GetDomainCommandOutput): AutoMergingValues {
  const settings = Matching?.AutoMerging;
  return {
    isEnabled: settings?.Enabled ?? false,
    criteria: attributeListsOf(settings?.Consolidation?.MatchingAttributesList ?? []),
    conflicts: settings?.ConflictResolution?.ConflictResolvingModel ?? "RECENCY",
    source: settings?.ConflictResolution?.SourceName ?? "",
    minScore: String(settings?.MinAllowedConfidenceScoreForMerging ?? 0),
  };
}

/** What is wrong with an attribute that is to join a criterion, as a sentence; undefined when nothing is. */
export function attributeError(name: string, { attributes }: AttributeList): string | undefined {
  if (attributes.includes(name)) return `${name} is in this criterion already.`;
  if (attributes.length >= mostAttributes) return `${mostAttributes} attributes are allowed.`;
  return isMatchingAttribute(name)
    ? undefined
    : `${name} is no attribute of a profile. Custom ones are written Attributes.name.`;
}

/** What is wrong with a criterion as it is to be saved. */
export function criterionError(criterion: AttributeList): string | undefined {
  return attributeListError(criterion, (name) => attributeError(name, criterion));
}

export function scoreError(score: string): string | undefined {
  const number = Number(score);
  return score.trim() !== "" && number >= 0 && number <= 1
    ? undefined
    : "Enter a number from 0 to 1, such as 0.9.";
}

/** `SourceName` is a `string1To255`. */
export function sourceError({ conflicts, source }: AutoMergingValues): string | undefined {
  if (conflicts !== "SOURCE") return undefined;
  const { length } = [...source.trim()];
  if (length === 0) return "Enter the name of an object type.";
  return length > 255 ? `The name has ${length} characters; 255 are allowed.` : undefined;
}

/** The members of AutoMerging by which profiles are merged; GetAutoMergingPreview takes the same. */
export function mergingSettings(values: AutoMergingValues): Omit<AutoMerging, "Enabled"> {
  return {
    Consolidation: {
      MatchingAttributesList: values.criteria.map(({ attributes }) => [...attributes]),
    },
    ConflictResolution: {
      ConflictResolvingModel: values.conflicts,
      ...(values.conflicts === "SOURCE" && { SourceName: values.source.trim() }),
    },
    MinAllowedConfidenceScoreForMerging: Number(values.minScore),
  };
}

/** Auto-merging, put into the domain's matching as it is now: UpdateDomain replaces `Matching` as a whole. */
export function withAutoMerging(
  { Matching }: GetDomainCommandOutput,
  values: AutoMergingValues,
): Omit<UpdateDomainCommandInput, "DomainName"> {
  return {
    Matching: {
      ...Matching,
      Enabled: Matching?.Enabled ?? false,
      // Turning it off deletes the criteria (Administrator Guide, identity resolution), so that none are sent.
      AutoMerging: values.isEnabled
        ? { Enabled: true, ...mergingSettings(values) }
        : { Enabled: false },
    },
  };
}
