import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { useQuery } from "@tanstack/react-query";
import type { IdentifiedProfile } from "../../../../profile-model/profile.ts";
import { decisionQueries } from "../../../ledger/decision-queries.ts";
import { decisionState } from "../../../ledger/decision-state.ts";
import { takeDecisionBack } from "../take-decision-back.ts";
import { describeDecision } from "./describe-decision.ts";
import type { ReviewedGroup } from "./reviewed-group.ts";

interface DecidedBeforeProps {
  domainName: string;
  group: ReviewedGroup;
  profiles: readonly IdentifiedProfile[];
}

/** What was decided of this group before, and whether it still holds. */
export function DecidedBefore({ domainName, group, profiles }: DecidedBeforeProps) {
  const { data: index, isError } = useQuery(decisionQueries.index(domainName));
  if (isError)
    return (
      <Alert type="warning" header="This browser does not keep decisions">
        Its storage is blocked or full. What you decide is forgotten, and a merge is only possible
        without a record here.
      </Alert>
    );
  const state = index && decisionState({ profileIds: group.profileIds, profiles }, index);
  if (state?.state !== "decided" && state?.state !== "changed") return null;
  const { decision } = state;
  if (decision.verb === "merge" && decision.result === undefined) return null;
  const note = decision.note && (
    <div>
      Note: <bdi>{decision.note}</bdi>
    </div>
  );
  if (state.state === "changed")
    return (
      <Alert type="info" header={changeTexts[state.because]}>
        {describeDecision(decision)}
        {note}
      </Alert>
    );
  return (
    <Alert
      type="info"
      action={
        decision.verb !== "merge" && (
          <Button onClick={() => void takeDecisionBack(decision)}>Take the decision back</Button>
        )
      }
    >
      {describeDecision(decision)}
      {note}
    </Alert>
  );
}

const changeTexts = {
  profiles: "The profiles of this group are no longer those that were decided on",
  values: "Values have changed since this group was decided",
};
