import { objectIdentity } from "../../../../profile-model/re-creation/recorded-keys.ts";
import { fieldLabel } from "../review/value-text.ts";
import type { ReCreation } from "./re-creation.ts";
import { counted } from "../counted.ts";

/** What a re-creation was not to give back, by what there is or by what a person chose, in words; empty for nothing. */
export function leftByPlan({
  steps,
  leaves,
  hasObjects,
  survivorName,
}: Pick<ReCreation, "steps" | "leaves" | "hasObjects" | "survivorName">): string[] {
  const restoredPaths = new Set(
    steps.flatMap((step) =>
      step.kind === "restoreFields" ? step.changes.map(({ path }) => path) : [],
    ),
  );
  const movedObjects = new Set(
    steps.flatMap((step) => (step.kind === "putObject" ? [objectIdentity(step.object)] : [])),
  );
  const changedFields = leaves.changedFields.filter(({ path }) => !restoredPaths.has(path));
  const changedObjects = leaves.changedObjects.filter(
    ({ object }) => !movedObjects.has(objectIdentity(object)),
  );
  const labels = (fields: readonly { path: (typeof changedFields)[number]["path"] }[]) =>
    fields.map(({ path }) => fieldLabel(path)).join(", ");
  const { unrestorableFields, stayingObjects } = leaves;
  return [
    changedFields.length > 0 &&
      `Of ${survivorName}, as somebody has changed it since the merge: ${labels(changedFields)}`,
    unrestorableFields.length > 0 &&
      `Of ${survivorName}, which the API cannot empty: ${labels(unrestorableFields)}`,
    changedObjects.length > 0 &&
      `${counted(changedObjects.length, "object")} that changed or went after the merge`,
    stayingObjects.length > 0 &&
      `${counted(stayingObjects.length, "object")} staying with ${survivorName}, for the reasons below`,
    !hasObjects && "All objects, which the snapshot does not have",
  ].filter((line) => line !== false);
}
