import type { MergeDecision } from "../../../ledger/decision.ts";
import { shortProfileId } from "../../../../profile-model/display-name.ts";

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "short" });

/** A decision of the ledger as a sentence. */
export function describeDecision({ decidedAt, mainProfileId, result }: MergeDecision): string {
  const when = date.format(result?.at ?? decidedAt);
  if (result?.state === "merged")
    return `This group was merged into profile ${shortProfileId(mainProfileId)} on ${when}, from this browser.`;
  if (result?.state === "notMerged")
    return `A merge of this group was tried from this browser on ${when} and failed.`;
  return `A merge of this group was sent from this browser on ${when}; its outcome was not recorded.`;
}
