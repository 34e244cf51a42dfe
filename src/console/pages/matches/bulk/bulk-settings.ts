import type { Strength } from "../../../../profile-model/compare/compare.ts";

/** What becomes of groups whose profiles differ: left out, or by which rule a value is chosen. */
export type ConflictRule = "leaveOut" | "main" | "recent" | "longest";

export interface BulkSettings {
  conflicts: ConflictRule;
  /** The least strength of our own evidence for a group, that of its weakest pair. */
  evidence: LeastEvidence;
  /** The most groups that one run merges. */
  limit: number;
}

export type LeastEvidence = "any" | "moderate" | "strong" | "very strong";

/** Careful ones: nothing is lost, and our evidence agrees with AWS's score. */
export const defaultSettings: BulkSettings = {
  conflicts: "leaveOut",
  evidence: "strong",
  limit: 100,
};

/** One run's list is read through by a person before it is started. */
export const mostMerges = 1000;

const inFallingOrder: readonly Strength[] = [
  "very strong",
  "strong",
  "moderate",
  "weak",
  "against",
];

export function isStrongEnough(strength: Strength, least: LeastEvidence): boolean {
  return least === "any" || inFallingOrder.indexOf(strength) <= inFallingOrder.indexOf(least);
}

/** What is wrong with the limit as it was typed; undefined when nothing is. */
export function limitError(limit: number): string | undefined {
  return Number.isInteger(limit) && limit >= 1 && limit <= mostMerges
    ? undefined
    : `Enter a whole number from 1 to ${mostMerges.toLocaleString()}.`;
}
