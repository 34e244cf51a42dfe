import Alert from "@cloudscape-design/components/alert";
import { WasIsNow } from "./was-is-now.tsx";

/** One thing that somebody else has changed; undefined stands for what is not there. */
export interface ForeignChange {
  /** What it is called: "Days until data expires". */
  name: string;
  before: string | undefined;
  now: string | undefined;
  /** What the form had for it when it was to be saved. */
  typed: string | undefined;
  /** Whether the form keeps it although nobody has typed it, since it goes with something that was. */
  isKept?: boolean;
}

interface ChangedMeanwhileProps {
  /** "these settings" */
  what: string;
  changes: readonly ForeignChange[];
}

/** Says what somebody else has changed while a form was open: nothing was saved, and nothing that was typed is lost. */
export function ChangedMeanwhile({ what, changes }: ChangedMeanwhileProps) {
  return (
    <Alert type="warning" header={`Not saved: somebody else has changed ${what}`}>
      <div role="alert">
        What you have entered is still here. Check it against what has changed, then save again.
        <ul>
          {changes.map((change) => (
            <li key={change.name}>
              <WasIsNow {...change} />. {keptOrFollowed(change)}
            </li>
          ))}
        </ul>
      </div>
    </Alert>
  );
}

function keptOrFollowed({ before, now, typed, isKept = false }: ForeignChange): string {
  if (typed === before && !isKept) return "The form shows the new value.";
  return typed === now
    ? "That is what you have entered too."
    : "Saving again replaces it with what you have entered.";
}
