import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { SavingError } from "../../../components/saving-error.tsx";
import { ChangeList } from "./change-list.tsx";
import type { UpdateStop } from "./use-profile-update.ts";

interface UpdateStoppedProps {
  stopped: UpdateStop;
  onTakeOver: (now: Extract<UpdateStop, { kind: "changed" }>["now"]) => void;
}

/** Why a profile was not saved, and how to go on. */
export function UpdateStopped({ stopped, onTakeOver }: UpdateStoppedProps) {
  switch (stopped.kind) {
    case "failed":
      return <SavingError what="The profile was not saved." error={stopped.error} />;
    case "gone":
      return (
        <Alert type="error" header="Not saved: the profile no longer exists">
          <div role="alert">
            It was deleted, or merged into another profile, after you opened this form. What you
            entered is still here to copy.
          </div>
        </Alert>
      );
    case "changed":
      return (
        <Alert
          type="warning"
          header="Not saved: somebody else changed the profile"
          action={
            <Button formAction="none" onClick={() => onTakeOver(stopped.now)}>
              Take over their changes
            </Button>
          }
        >
          <div role="alert">
            Since you opened this form:
            <ChangeList changes={stopped.changes} />
            Taking them over keeps every field that you edited as you left it. Nothing is saved
            until you save again.
          </div>
        </Alert>
      );
  }
}
