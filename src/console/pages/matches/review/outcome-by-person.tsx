import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { invalidateProfiles } from "../../../api/profiles.ts";
import { keepResult } from "../../../ledger/decision-queries.ts";
import type { MergeDecision, MergeDecisionResult } from "../../../ledger/decision.ts";
import { notify } from "../../../shell/notifications.tsx";
import { decisionWords } from "../ledger/decision-words.ts";

interface OutcomeByPersonProps {
  decision: MergeDecision;
  onSaid: () => void;
}

/** The way on where the profiles do not tell what a merge came to: somebody says it, and the ledger keeps that it was said. */
export function OutcomeByPerson({ decision, onSaid }: OutcomeByPersonProps) {
  const say = useMutation({
    mutationFn: (state: MergeDecisionResult["state"]) => {
      const said = { at: new Date(), saidByPerson: true } as const;
      return keepResult(
        decision,
        state === "merged" ? { state, differences: [], ...said } : { state, ...said },
      );
    },
    onSuccess: async (standing, said) => {
      if (!standing)
        notify({
          type: "warning",
          header: "What you said is not kept",
          content: "This browser has no record of the merge, or its storage is blocked or full.",
        });
      else if (standing.state !== said)
        notify({
          type: "info",
          header: "What you said is not kept: by then it was known what came of the merge",
          content: `The ledger says: ${decisionWords({ ...decision, result: standing }).text}.`,
        });
      await invalidateProfiles(decision.domainName);
      onSaid();
    },
  });
  return (
    <SpaceBetween size="xs">
      <div>
        The profiles do not tell, and more time will not change that: some were deleted or changed
        by something else, or the ledger has no snapshot to hold them against. Look at the profiles,
        or at the logs of the service, and say what happened. It is recorded as said by a person.
      </div>
      <SpaceBetween size="xs" direction="horizontal">
        <Button disabled={say.isPending} onClick={() => say.mutate("merged")}>
          It was merged
        </Button>
        <Button disabled={say.isPending} onClick={() => say.mutate("notMerged")}>
          It was not merged
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}
