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

/** What is wrong with a record, as what follows "This line". */
export class RecordInvalid extends Error {}

type Json = Readonly<Record<string, unknown>>;

/** @throws {RecordInvalid} naming the first member that is not right. */
export function readDecision(record: Json): Decision {
  const group = readGroup(record);
  const verb = oneOf(record, "verb", ["merge", "notAMatch", "skip", "secondOpinion", "reopen"]);
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
  };
}

function readResult(record: Json): MergeDecisionResult {
  const at = date(record, "at");
  if (oneOf(record, "state", ["merged", "notMerged"]) === "notMerged")
    return { state: "notMerged", at, requestId: optional(record, "requestId", text) };
  const differences = list(record, "differences").map((one) => ({
    path: text(one, "path"),
    expected: one["expected"],
    actual: one["actual"],
  }));
  for (const { path, expected, actual } of differences)
    if (!isFieldValue(expected) || !isFieldValue(actual))
      throw new RecordInvalid(`has no right value for the difference in ${path}`);
  return { state: "merged", at, differences: differences as FieldDifference[] };
}

function readSources(record: Json, name: string): FieldSourceProfileIds {
  const { Attributes, ...standard } = object(record, name);
  const sources = textsByName({ [name]: standard }, name);
  if (Attributes === undefined) return sources;
  return { ...sources, Attributes: textsByName({ Attributes }, "Attributes") };
}

/** Fields that the standard profile does not have are left out. */
function readProfile(record: Json): IdentifiedProfile {
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

function isObjectOfTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((part) => typeof part === "string");
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(record: Json, name: string): string {
  const value = record[name];
  if (typeof value !== "string") throw new RecordInvalid(`has no text for ${name}`);
  return value;
}

function number(record: Json, name: string): number {
  const value = record[name];
  if (typeof value !== "number") throw new RecordInvalid(`has no number for ${name}`);
  return value;
}

function date(record: Json, name: string): Date {
  const value = new Date(text(record, name));
  if (Number.isNaN(value.getTime())) throw new RecordInvalid(`has no date for ${name}`);
  return value;
}

function texts(record: Json, name: string): string[] {
  const value = record[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === "string"))
    throw new RecordInvalid(`has no list of texts for ${name}`);
  return value;
}

function list(record: Json, name: string): Json[] {
  const value = record[name];
  if (!Array.isArray(value) || !value.every(isObject))
    throw new RecordInvalid(`has no list of objects for ${name}`);
  return value;
}

function object(record: Json, name: string): Json {
  const value = record[name];
  if (!isObject(value)) throw new RecordInvalid(`has no object for ${name}`);
  return value;
}

function textsByName(record: Json, name: string): Record<string, string> {
  const value = object(record, name);
  if (!isObjectOfTexts(value)) throw new RecordInvalid(`has no texts for ${name}`);
  // Object.entries and fromEntries keep an attribute that is named "__proto__" as one like any other.
  return Object.fromEntries(Object.entries(value)) as Record<string, string>;
}

function oneOf<Value extends string>(record: Json, name: string, values: Value[]): Value {
  const found = values.find((value) => value === record[name]);
  if (found === undefined) throw new RecordInvalid(`has no ${name} that is known`);
  return found;
}

function optional<Value>(
  record: Json,
  name: string,
  read: (record: Json, name: string) => Value,
): Value | undefined {
  return record[name] === undefined || record[name] === null ? undefined : read(record, name);
}
