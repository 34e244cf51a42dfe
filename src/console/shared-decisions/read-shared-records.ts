import type { Decision, MergeSnapshot } from "../ledger/decision.ts";
import { readDecision, readSnapshot } from "../ledger/file/read-record.ts";
import { isObject, type Json, RecordInvalid } from "../ledger/file/record-members.ts";
import { sharedFormat, sharedVersion } from "./shared-record.ts";
import { joinParts, type SnapshotPart } from "./shared-snapshot.ts";

export interface SharedRecords {
  decisions: Decision[];
  /** Of the merges among them, those that are there with all their parts. */
  snapshots: MergeSnapshot[];
  /** Objects that are no records this console can read: of a newer version, or written by something else. */
  unreadable: number;
}

/**
 * Reads shared records as ListProfileObjects gives them, of one profile or of several: whoever may write objects may have
 * written anything, so that each is checked member by member. A decision that several profiles hold is one; of its copies
 * the one counts that knows the outcome.
 *
 * @param contents JSON.
 * @param place where they were read, which they say nothing of.
 */
export function readSharedRecords(
  contents: readonly string[],
  place: Pick<Decision, "scope" | "domainName">,
): SharedRecords {
  const decisions = new Map<string, Decision>();
  const partsById = new Map<string, SnapshotPart[]>();
  let unreadable = 0;
  for (const content of contents) {
    try {
      const record = parse(content);
      if (isObject(record["decision"])) {
        const decision = readDecision({ ...record["decision"], ...place });
        const known = decisions.get(decision.id);
        if (!known || !hasOutcome(known)) decisions.set(decision.id, decision);
      } else {
        const part = readPart(record["snapshot"]);
        partsById.set(part.decisionId, [...(partsById.get(part.decisionId) ?? []), part]);
      }
    } catch (error) {
      if (!(error instanceof RecordInvalid)) throw error;
      unreadable += 1;
    }
  }
  const snapshots: MergeSnapshot[] = [];
  for (const parts of partsById.values()) {
    const joined = joinParts(parts);
    if (!joined) continue;
    try {
      snapshots.push(readSnapshot(joined));
    } catch (error) {
      if (!(error instanceof RecordInvalid)) throw error;
      unreadable += parts.length;
    }
  }
  return { decisions: [...decisions.values()], snapshots, unreadable };
}

function hasOutcome(decision: Decision): boolean {
  return decision.verb !== "merge" || decision.result !== undefined;
}

function readPart(value: unknown): SnapshotPart {
  if (!isObject(value)) throw new RecordInvalid("is neither a decision nor a snapshot");
  const { decisionId, part, parts, content } = value;
  if (typeof decisionId !== "string" || !isCount(part) || !isCount(parts) || !isObject(content))
    throw new RecordInvalid("is no part of a snapshot");
  const { profiles = [], objects = [] } = content;
  if (!Array.isArray(profiles) || !Array.isArray(objects))
    throw new RecordInvalid("has no lists of profiles and objects");
  return { decisionId, part, parts, content };
}

/** A number of parts that somebody made up must not have us look for millions. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000;
}

function parse(content: string): Json {
  let record: unknown;
  try {
    record = JSON.parse(content);
  } catch {
    throw new RecordInvalid("is no JSON");
  }
  if (!isObject(record) || record["format"] !== sharedFormat || record["version"] !== sharedVersion)
    throw new RecordInvalid("is no shared record of this version");
  return record;
}
