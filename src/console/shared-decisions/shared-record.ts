import type { Decision } from "../ledger/decision.ts";

/** What a shared record says of itself, so that nothing else is taken for one. */
export const sharedFormat = "customer-profiles-console/shared-decision";
export const sharedVersion = 1;

/** The members of every shared record. `recordId` is unique in the domain; `profileId` is the profile that it is put on. */
export interface SharedRecord {
  recordId: string;
  profileId: string;
  format: typeof sharedFormat;
  version: typeof sharedVersion;
}

/**
 * The profiles that a decision is put on. A verdict goes to every profile of the group, so that it outlives all but one of
 * them; a merge to those alone that it leaves, since the others are gone by the time that the record arrives.
 */
export function holdersOf(decision: Decision): string[] {
  return decision.verb === "merge"
    ? decision.groupProfileIds.filter((id) => !decision.mergedProfileIds.includes(id))
    : decision.groupProfileIds;
}

/**
 * A decision as the object that is put on one profile: JSON with ISO 8601 dates, readable without this console. Which
 * service and domain it is about is where it is found.
 *
 * @param decidedBy what the reviewer is called; of a record that came from elsewhere, whoever made it.
 */
export function decisionObject(
  { scope: _scope, domainName: _domainName, ...decision }: Decision,
  holderId: string,
  decidedBy: string | undefined,
): string {
  const record: SharedRecord = {
    recordId: `${decision.id}/${holderId}`,
    profileId: holderId,
    format: sharedFormat,
    version: sharedVersion,
  };
  return JSON.stringify({ ...record, decision: { ...decision, decidedBy } });
}
