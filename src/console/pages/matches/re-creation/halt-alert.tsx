import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { ReCreation } from "./re-creation.ts";
import type { Halt } from "./use-run.ts";

interface HaltAlertProps {
  reCreation: ReCreation;
  halt: Halt | undefined;
  /** Whether any step has begun, here or before the page was opened. */
  hasBegun: boolean;
  /** Whether a profile has to do without keys until the rest is done. */
  lacksKeys: boolean;
  onResume: () => void;
  onCreateAgain: () => void;
  onSkip: (index: number) => void;
}

/** Why a re-creation does not go on, and the ways on. */
export function HaltAlert(props: HaltAlertProps) {
  const { reCreation, halt, hasBegun, lacksKeys, onResume, onCreateAgain, onSkip } = props;
  const resume = <Button onClick={onResume}>{hasBegun ? "Resume" : "Begin"}</Button>;
  if (!halt || halt.kind === "stopped")
    return (
      <Alert
        type="info"
        header={hasBegun ? "Stopped, with steps left" : "Confirmed, and not begun"}
        action={resume}
      >
        {hasBegun && "No step that is done is done again: each is looked at first. "}
        {lacksKeys && "Until it is resumed, a profile has to do without keys that others share."}
      </Alert>
    );
  if (halt.kind === "otherTab")
    return (
      <Alert
        type="info"
        header="Another tab is at work on a re-creation of this merge"
        action={resume}
      >
        It can be resumed here once that one has stopped.
      </Alert>
    );
  if (halt.kind === "notReadBack" || halt.kind === "recordsNotRead")
    return (
      <ErrorAlert
        what={
          halt.kind === "notReadBack"
            ? "All steps are done. The profiles could not be read back."
            : "Nothing was sent, because what this browser keeps of the re-creation could not be read or kept."
        }
        error={halt.error}
        onRetry={onResume}
      />
    );
  const step = reCreation.steps[halt.index];
  const number = `Step ${(halt.index + 1).toLocaleString()} of ${reCreation.steps.length.toLocaleString()}`;
  const isCreation = step?.kind === "createProfile";
  const ways = (
    <SpaceBetween size="xs" direction="horizontal">
      {!isCreation && halt.kind !== "notKept" && halt.kind !== "notRead" && (
        <Button onClick={() => onSkip(halt.index)}>Go on without this step</Button>
      )}
      {isCreation && halt.kind === "notSeen" && (
        <Button onClick={onCreateAgain}>It was not created: create it</Button>
      )}
    </SpaceBetween>
  );
  if (halt.kind === "notSeen" && halt.error === undefined)
    return (
      <Alert
        type="warning"
        header={
          isCreation
            ? `${number}: whether the profile was created is not known`
            : `${number} has had no effect yet`
        }
        action={<Button onClick={onResume}>Look again</Button>}
      >
        <div role="alert">
          {isCreation
            ? "The answer was lost and a search does not find the profile. It may only be late. Look again before you have it created once more."
            : step?.kind === "checkObjects"
              ? "Not all objects have come to the profile. They are in the snapshot, and on AWS in the domain's dead-letter queue if they could not be attached."
              : "It was accepted, and reading does not show it. Searches may be late."}
          {ways}
        </div>
      </Alert>
    );
  return (
    <>
      <ErrorAlert
        what={`${number}: ${sentences[halt.kind]}`}
        error={halt.error}
        onRetry={onResume}
      />
      {ways}
    </>
  );
}

const sentences = {
  notRead: "nothing was sent, because what it is about could not be read.",
  notKept: "nothing was sent, because this browser could not keep a record of it.",
  refused: "it was refused.",
  notSeen: "the request failed, and its effect is not to be seen.",
};
