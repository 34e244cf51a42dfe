import { readProfile, readSources } from "../../../ledger/file/read-record.ts";
import {
  date,
  isObject,
  type Json,
  list,
  number,
  object,
  optional,
  RecordInvalid,
  text,
  texts,
} from "../../../ledger/file/record-members.ts";
import { planFormat, planVersion, type PlanFile, type PlannedGroup } from "./plan-file.ts";

/** `refused`: the file as a whole is none that this console can open, for this reason. */
export type ReadPlanFile =
  | { kind: "read"; plan: PlanFile; problems: string[] }
  | { kind: "refused"; reason: string };

/**
 * Reads what `writePlanFile` wrote, or what somebody made of it, member by member. A group that is not right is left out
 * and named among the problems. Never throws.
 */
export function readPlanFile(content: string): ReadPlanFile {
  let file: unknown;
  try {
    file = JSON.parse(content);
  } catch {
    return { kind: "refused", reason: "This is no JSON file." };
  }
  if (!isObject(file) || file["format"] !== planFormat)
    return { kind: "refused", reason: "This is no merge plan of this console." };
  if (file["version"] !== planVersion)
    return { kind: "refused", reason: "It was written by another version of this console." };
  try {
    const problems: string[] = [];
    const matchIds = new Set<string>();
    const groups = list(file, "groups").flatMap((group, index) => {
      try {
        const planned = readGroup(group);
        // Approvals go by it: of two of one id, one would be approved unseen.
        if (matchIds.has(planned.matchId))
          throw new RecordInvalid("has the match id of a group above");
        matchIds.add(planned.matchId);
        return planned;
      } catch (error) {
        if (!(error instanceof RecordInvalid)) throw error;
        problems.push(`Group ${index + 1} ${error.message}.`);
        return [];
      }
    });
    const plan = {
      plannedAt: date(file, "plannedAt"),
      plannedBy: text(file, "plannedBy"),
      scope: text(file, "scope"),
      domainName: text(file, "domainName"),
      matchGenerationDate: optional(file, "matchGenerationDate", date),
      groups,
    };
    return { kind: "read", plan, problems };
  } catch (error) {
    if (!(error instanceof RecordInvalid)) throw error;
    return { kind: "refused", reason: `The file ${error.message}.` };
  }
}

function readGroup(group: Json): PlannedGroup {
  const planned: PlannedGroup = {
    matchId: text(group, "matchId"),
    confidenceScore: optional(group, "confidenceScore", number),
    names: text(group, "names"),
    summary: text(group, "summary"),
    members: list(group, "members").map((member) => ({
      profileId: text(member, "profileId"),
      name: text(member, "name"),
      fingerprint: text(member, "fingerprint"),
    })),
    mainProfileId: text(group, "mainProfileId"),
    mergedProfileIds: texts(group, "mergedProfileIds"),
    fieldSources: readSources(group, "fieldSources"),
    prediction: readProfile(object(group, "prediction")),
  };
  checkRoles(planned);
  return planned;
}

/** A merge is of members alone, each in one part, with the values of those that take part. */
function checkRoles({ members, mainProfileId, mergedProfileIds, fieldSources }: PlannedGroup) {
  const memberIds = members.map(({ profileId }) => profileId);
  const partIds = [mainProfileId, ...mergedProfileIds];
  if (mergedProfileIds.length === 0) throw new RecordInvalid("merges no profile");
  if (new Set(memberIds).size < memberIds.length || new Set(partIds).size < partIds.length)
    throw new RecordInvalid("names a profile twice");
  if (!partIds.every((id) => memberIds.includes(id)))
    throw new RecordInvalid("merges a profile that is no member of it");
  const { Attributes = {}, ...standard } = fieldSources;
  const sourceIds = [...Object.values(standard), ...Object.values(Attributes)];
  if (!sourceIds.every((id) => id === undefined || partIds.includes(id)))
    throw new RecordInvalid("takes a value from a profile that it does not merge");
}
