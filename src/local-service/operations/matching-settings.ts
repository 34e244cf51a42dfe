import type {
  AutoMerging,
  ConflictResolution,
  CreateDomainRequest,
  MatchingRequest,
  MatchingResponse,
  UpdateDomainRequest,
} from "@aws-sdk/client-customer-profiles";
import { isMatchingAttribute } from "../../profile-model/matching-rules/matching-attributes.ts";
import { ruleViolations } from "../../profile-model/matching-rules/rule-settings.ts";
import { badRequest } from "../wire/service-error.ts";

/** SourceName is "the ObjectType name … when choosing SOURCE"; that it exists is not asked, as on AWS (observed). */
function checkConflictResolution(resolution: ConflictResolution | undefined): void {
  if (resolution?.ConflictResolvingModel === "SOURCE" && resolution.SourceName === undefined) {
    throw badRequest("ConflictResolution by SOURCE needs a SourceName");
  }
}

/** @throws ServiceError 400 for a criterion with an attribute that profiles cannot be compared by (inferred). */
export function checkAutoMerging({
  Consolidation,
  ConflictResolution,
}: Omit<AutoMerging, "Enabled">): void {
  const unknown = (Consolidation?.MatchingAttributesList ?? [])
    .flat()
    .find((name) => !isMatchingAttribute(name));
  if (unknown !== undefined) {
    throw badRequest(`MatchingAttributesList: ${unknown} is not an attribute of a profile`);
  }
  checkConflictResolution(ConflictResolution);
}

/** Auto-merging that is off has no criteria: turning it off deletes them (Administrator Guide). */
export function keptMatching(matching: MatchingRequest): MatchingResponse {
  if (!matching.AutoMerging || matching.AutoMerging.Enabled) return matching;
  return { ...matching, AutoMerging: { Enabled: false } };
}

/** @throws ServiceError 400 for settings of matching and merging that make no sense (inferred). */
export function checkMatchingSettings({
  Matching,
  RuleBasedMatching,
}: CreateDomainRequest | UpdateDomainRequest): void {
  if (Matching?.AutoMerging) checkAutoMerging(Matching.AutoMerging);
  if (!RuleBasedMatching) return;
  const violations = ruleViolations(RuleBasedMatching);
  if (violations.length > 0) throw badRequest(violations.join(". "));
  checkConflictResolution(RuleBasedMatching.ConflictResolution);
}
