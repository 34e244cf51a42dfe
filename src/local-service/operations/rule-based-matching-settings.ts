import type {
  RuleBasedMatchingRequest,
  RuleBasedMatchingResponse,
} from "@aws-sdk/client-customer-profiles";
import type { Database } from "../store/database.ts";
import type { StoredDomain } from "../store/domains.ts";
import { retireRuleSet, startRuleSet } from "../store/rule-sets.ts";
import { setRuleBasedMatchingActive } from "../store/domains.ts";
import { badRequest } from "../wire/service-error.ts";

const withoutStatus = (settings: RuleBasedMatchingResponse): string =>
  JSON.stringify({ ...settings, Status: undefined });

/**
 * The settings after a request, with the status: AWS waits an hour (PENDING) and a day between changes; here new rules are
 * IN_PROGRESS at once, and ACTIVE, where they can be changed, as soon as all profiles were held against them.
 *
 * @throws ServiceError 400 for a change while the rules are IN_PROGRESS ("you can no longer change the Rule-based
 *   matching configuration", API reference, RuleBasedMatchingStatus).
 */
export function changeRules(
  current: RuleBasedMatchingResponse | undefined,
  request: RuleBasedMatchingRequest,
): RuleBasedMatchingResponse {
  if (current && withoutStatus(current) === withoutStatus(request)) return current;
  if (current?.Status === "IN_PROGRESS") {
    throw badRequest("RuleBasedMatching cannot be changed while its status is IN_PROGRESS");
  }
  return { ...request, ...(request.Enabled && { Status: "IN_PROGRESS" }) };
}

/**
 * Puts the rules of a domain in force, or out of force, where they have changed.
 *
 * @param former the settings before.
 */
export function followRules(
  database: Database,
  { id, settings, profileCount }: StoredDomain,
  former: RuleBasedMatchingResponse | undefined,
): void {
  const { RuleBasedMatching: rules } = settings;
  if (!rules || (former && withoutStatus(former) === withoutStatus(rules))) return;
  if (!rules.Enabled) {
    retireRuleSet(database, id);
    return;
  }
  startRuleSet(database, id);
  if (profileCount === 0) setRuleBasedMatchingActive(database, id);
}
