import Alert from "@cloudscape-design/components/alert";
import {
  isOfMapping,
  keepsWholeMapping,
} from "../../../../profile-model/object-types/carry-over-definition.ts";
import {
  type DefinitionChange,
  definitionChanges,
} from "../../../../profile-model/object-types/definition-changes.ts";
import { describeError } from "../../../api/errors.ts";
import { ChangedMeanwhile, type ForeignChange } from "../../../components/changed-meanwhile.tsx";
import { SavingError } from "../../../components/saving-error.tsx";
import { memberInWords, memberLabel } from "./definition-words.ts";
import { definitionOf } from "./draft.ts";
import { placeRefusal } from "./place-refusal.ts";
import type { ChangedMeanwhileStop, SavingStop } from "./use-object-type-saving.ts";

interface SavingStoppedProps {
  stopped: SavingStop;
}

/** Why nothing was saved, where it has no place at a field. What was entered is still in the form. */
export function SavingStopped({ stopped }: SavingStoppedProps) {
  switch (stopped.kind) {
    case "exists":
      // Said at the name.
      return null;
    case "gone":
      return (
        <Alert type="error" header="Not saved: the object type has been deleted">
          <div role="alert">
            Somebody has deleted it while you edited it, with its objects. What you have entered is
            still here; to have it as a new object type, create one.
          </div>
        </Alert>
      );
    case "changed": {
      return <ChangedMeanwhile what="this object type" changes={foreignChanges(stopped)} />;
    }
    case "failed":
      return <Failed stopped={stopped} />;
  }
}

function foreignChanges({ seen, wanted, now }: ChangedMeanwhileStop): ForeignChange[] {
  const current = definitionOf(now);
  const isMappingKept = keepsWholeMapping({ seen, wanted, now: current });
  const changes = definitionChanges(seen, current);
  // A field or a key may have that name too.
  const isTemplate = ({ member, name }: DefinitionChange) =>
    member === "setting" && name === "TemplateId";
  const isOfTemplate = changes.some(isTemplate);
  return changes
    .filter((change) => !isOfTemplate || isTemplate(change) || !isOfMapping(change))
    .map((change) => ({
      name: memberLabel(change),
      before: memberInWords(seen, change),
      now: memberInWords(current, change),
      typed: memberInWords(wanted, change),
      isKept: isMappingKept && isOfMapping(change),
    }));
}

function Failed({ stopped }: { stopped: Extract<SavingStop, { kind: "failed" }> }) {
  const { kind, serviceMessage = "", requestId } = describeError(stopped.error);
  const isAtFields = kind === "invalid" && placeRefusal(serviceMessage, stopped.draft).rest === "";
  if (!isAtFields)
    return <SavingError what="The object type was not saved." error={stopped.error} />;
  return (
    <Alert type="error" header="The object type was not saved">
      <div role="alert">
        The service does not accept what is marked in the form.
        {requestId && <div>Request id: {requestId}</div>}
      </div>
    </Alert>
  );
}
