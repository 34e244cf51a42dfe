import { standardFields } from "../../../profile-model/fields.ts";
import type { FieldSourceProfileIds } from "../../../profile-model/merge/merge.ts";
import type { IdentifiedProfile } from "../../../profile-model/profile.ts";
import type {
  Decision,
  FieldDifference,
  GroupRecord,
  MergeDecisionResult,
  MergeSnapshot,
  SnapshotObject,
} from "../decision.ts";
import {
  date,
  isObject,
  isObjectOfTexts,
  type Json,
  list,
  number,
  object,
  oneOf,
  optional,
  RecordInvalid,
  text,
  texts,
  textsByName,
} from "./record-members.ts";

/** A record from elsewhere. @throws {RecordInvalid} naming the first member that is not right. */
export function readDecision(record: Json): Decision {
  const group = readGroup(record);
  const verb = oneOf(record, "verb", ["merge", "notAMatch", "skip", "secondOpinion", "reopen"]);
  if (verb === "reopen")
    return { ...group, verb, takesBackId: optional(record, "takesBackId", text) };
  if (verb !== "merge") return { ...group, verb };
  const mainProfileId = text(record, "mainProfileId");
  const mergedProfileIds = texts(record, "mergedProfileIds");
  return {
    ...group,
    verb,
    mainProfileId,
    mergedProfileIds,
    chosenSources: readSources(record, "chosenSources"),
    sentSources: readSources(record, "sentSources"),
    ...(record["result"] !== undefined && { result: readResult(object(record, "result")) }),
  };
}

/** @throws {RecordInvalid} naming the first member that is not right. */
export function readSnapshot(record: Json): MergeSnapshot {
  return {
    decisionId: text(record, "decisionId"),
    takenAt: date(record, "takenAt"),
    profiles: list(record, "profiles").map(readProfile),
    prediction: readProfile(object(record, "prediction")),
    objects:
      record["objects"] === undefined
        ? undefined
        : list(record, "objects").map((one): SnapshotObject => ({
            profileId: text(one, "profileId"),
            objectTypeName: text(one, "objectTypeName"),
            uniqueKey: text(one, "uniqueKey"),
            content: text(one, "content"),
          })),
  };
}

function readGroup(record: Json): GroupRecord {
  const evidence = record["evidence"] === undefined ? undefined : object(record, "evidence");
  return {
    id: text(record, "id"),
    scope: text(record, "scope"),
    domainName: text(record, "domainName"),
    origin: oneOf(record, "origin", ["identityResolution", "rules", "picked"]),
    title: text(record, "title"),
    matchId: optional(record, "matchId", text),
    matchGenerationDate: optional(record, "matchGenerationDate", date),
    confidenceScore: optional(record, "confidenceScore", number),
    groupProfileIds: texts(record, "groupProfileIds"),
    fingerprints: textsByName(record, "fingerprints"),
    evidence: evidence && {
      strength: oneOf(evidence, "strength", [
        "very strong",
        "strong",
        "moderate",
        "weak",
        "against",
      ]),
      bits: number(evidence, "bits"),
    },
    decidedAt: date(record, "decidedAt"),
    note: optional(record, "note", text),
    // Without a name it is nevertheless not this browser's own.
    decidedBy: optional(record, "decidedBy", text) ?? "",
    bulkRunId: optional(record, "bulkRunId", text),
  };
}

function readResult(record: Json): MergeDecisionResult {
  const at = date(record, "at");
  const said = record["saidByPerson"] === true ? { saidByPerson: true as const } : {};
  if (oneOf(record, "state", ["merged", "notMerged"]) === "notMerged")
    return { state: "notMerged", at, requestId: optional(record, "requestId", text), ...said };
  const differences = list(record, "differences").map((one) => ({
    path: text(one, "path"),
    expected: one["expected"],
    actual: one["actual"],
  }));
  for (const { path, expected, actual } of differences)
    if (!isFieldValue(expected) || !isFieldValue(actual))
      throw new RecordInvalid(`has no right value for the difference in ${path}`);
  return { state: "merged", at, differences: differences as FieldDifference[], ...said };
}

/** @throws {RecordInvalid} where it is no object of ids by field. */
export function readSources(record: Json, name: string): FieldSourceProfileIds {
  const { Attributes, ...standard } = object(record, name);
  const sources = textsByName({ [name]: standard }, name);
  if (Attributes === undefined) return sources;
  return { ...sources, Attributes: textsByName({ Attributes }, "Attributes") };
}

/** Fields that the standard profile does not have are left out. @throws {RecordInvalid} naming the first field that is not right. */
export function readProfile(record: Json): IdentifiedProfile {
  const profile: IdentifiedProfile = { ProfileId: text(record, "ProfileId") };
  for (const { name } of standardFields) {
    const value = record[name];
    if (value === undefined) continue;
    if (!isFieldValue(value)) throw new RecordInvalid(`has no right ${name} of a profile`);
    Object.assign(profile, { [name]: value });
  }
  if (record["Attributes"] !== undefined) profile.Attributes = textsByName(record, "Attributes");
  return profile;
}

/** A text, or an object of texts (an address), or of lists of objects of texts (contact preferences). */
function isFieldValue(value: unknown): boolean {
  if (value === undefined || typeof value === "string") return true;
  if (!isObject(value)) return false;
  return Object.values(value).every(
    (part) => typeof part === "string" || (Array.isArray(part) && part.every(isObjectOfTexts)),
  );
}
