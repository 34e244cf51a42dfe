import { fingerprintsById } from "../../../../profile-model/compare/profile-fingerprint.ts";
import { displayName } from "../../../../profile-model/display-name.ts";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import type { GroupRecord } from "../../../ledger/decision.ts";
import { namesInWords } from "./names-in-words.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";

interface DecidedGroup {
  /** The service, account and region; see `connectionScope`. */
  scope: string;
  domainName: string;
  group: ReviewedGroup;
  evidence: GroupRecord["evidence"];
  /** Blank for none. */
  note: string;
}

/** What a decision's record says of its group. @param profiles of the group, as they were compared. */
export function groupRecord(
  { scope, domainName, group, evidence, note }: DecidedGroup,
  profiles: readonly IdentifiedProfile[],
): GroupRecord {
  const { profileIds, ...origin } = group;
  return {
    id: crypto.randomUUID(),
    scope,
    domainName,
    ...origin,
    title: namesInWords(profiles.map(displayName)),
    groupProfileIds: profileIds,
    fingerprints: fingerprintsById(profiles),
    evidence,
    decidedAt: new Date(),
    note: note.trim() || undefined,
  };
}
