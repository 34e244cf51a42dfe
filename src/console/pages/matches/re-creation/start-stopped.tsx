import Alert from "@cloudscape-design/components/alert";
import { ErrorAlert } from "../../../components/error-alert.tsx";
import type { useStart } from "./use-start.ts";

/** Why a re-creation that was confirmed has not begun. */
export function StartStopped({ start }: { start: ReturnType<typeof useStart> }) {
  if (start.isError)
    return (
      <ErrorAlert
        what="Not begun: what is there could not be read once more, or this browser could not keep the plan. Nothing was changed."
        error={start.error}
      />
    );
  switch (start.data?.kind) {
    case "changed":
      return (
        <Alert type="warning" header="Not begun: something has changed while you looked">
          <div role="alert">
            The plan behind this dialog is made from what is there now. Cancel to look at it, or go
            on with it.
          </div>
        </Alert>
      );
    case "survivorGone":
      return (
        <Alert type="error" header="Not begun: the merged profile no longer exists">
          <div role="alert">It was deleted, or merged into another profile, while you looked.</div>
        </Alert>
      );
    case "otherTab":
      return (
        <Alert type="warning" header="Not begun: another tab has begun to take this merge back">
          <div role="alert">Cancel to see how far it is. Nothing was done here.</div>
        </Alert>
      );
    default:
      return null;
  }
}
