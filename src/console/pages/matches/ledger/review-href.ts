import type { Decision } from "../../../ledger/decision.ts";
import { paths } from "../../../paths.ts";

/** Where the group of a decision is reviewed. */
export function reviewHref({ domainName, origin, matchId, groupProfileIds }: Decision): string {
  if (matchId === undefined || origin === "picked")
    return paths.comparison(domainName, groupProfileIds);
  return origin === "rules"
    ? paths.ruleMatch(domainName, matchId)
    : paths.match(domainName, matchId);
}
