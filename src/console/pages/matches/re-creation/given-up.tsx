import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMutation } from "@tanstack/react-query";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import { Timestamp } from "../../../components/timestamp.tsx";
import type { ReCreation } from "./re-creation.ts";
import { recordReCreation, showReCreations } from "./re-creation-queries.ts";
import { takeBackAlone } from "./take-back-alone.ts";

interface GivenUpProps {
  reCreation: ReCreation;
  at: Date;
  /** Called before it is opened again. */
  onGoOn: () => void;
}

/** That a re-creation was given up with steps left, and the way back to them. */
export function GivenUp({ reCreation, at, onGoOn }: GivenUpProps) {
  const goOn = useMutation({ mutationFn: () => reopen(reCreation, onGoOn) });
  return (
    <SpaceBetween size="s">
      <Alert
        type="warning"
        header="Given up with steps left"
        action={
          <Button loading={goOn.isPending} loadingText="Opening it" onClick={() => goOn.mutate()}>
            Go on with what is left
          </Button>
        }
      >
        On <Timestamp value={at} />. What had been done by then stays done. No step is done twice:
        each is looked at first, and what has changed since is left as it is.
      </Alert>
      {goOn.isError && (
        <ErrorAlert what="This browser could not open it again." error={goOn.error} />
      )}
      {goOn.data?.kind === "otherTab" && (
        <Alert type="info">
          <div role="alert">Another tab is at work on taking this merge back.</div>
        </Alert>
      )}
    </SpaceBetween>
  );
}

async function reopen(reCreation: ReCreation, onGoOn: () => void) {
  const { id, decisionId } = reCreation;
  return takeBackAlone(decisionId, async (begun) => {
    const isOver = begun.every(({ end }) => end !== undefined);
    const isStillGivenUp = begun.some((one) => one.id === id && one.end?.kind === "givenUp");
    if (!isOver || !isStillGivenUp) {
      await showReCreations(decisionId);
      return { kind: "shown" } as const;
    }
    onGoOn();
    await recordReCreation({ ...reCreation, end: undefined });
    return { kind: "opened" } as const;
  });
}
