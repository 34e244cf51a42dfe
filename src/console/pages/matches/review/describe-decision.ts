import type { Decision } from "../../../ledger/decision.ts";
import { shortProfileId } from "../../../../profile-model/display-name.ts";

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "short" });

const verdicts = {
  notAMatch: "This group was found to be no match",
  skip: "This group was skipped",
  secondOpinion: "A second opinion on this group was asked for",
  reopen: "The decision on this group was taken back",
};

/** A decision of the ledger as a sentence. */
export function describeDecision(decision: Decision): string {
  if (decision.verb !== "merge")
    return `${verdicts[decision.verb]} on ${date.format(decision.decidedAt)}, ${where("in", decision)}.`;
  const { result } = decision;
  const when = date.format(result?.at ?? decision.decidedAt);
  if (!result)
    return `A merge of ${decision.title || "profiles of this group"} was sent ${where("from", decision)} on ${when}; its outcome was not recorded.`;
  const said = result.saidByPerson ? ", as a person said" : "";
  return result.state === "merged"
    ? `This group was merged into profile ${shortProfileId(decision.mainProfileId)} on ${when}, ${where("from", decision)}${said}.`
    : `A merge of this group was tried ${where("from", decision)} on ${when} and ${said ? `not done${said}` : "failed"}.`;
}

function where(preposition: "in" | "from", { decidedBy }: Decision): string {
  return decidedBy === undefined
    ? `${preposition} this browser`
    : `by ${decidedBy || "somebody"} ${preposition} another browser`;
}
