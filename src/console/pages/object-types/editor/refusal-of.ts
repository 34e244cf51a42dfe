import { describeError } from "../../../api/errors.ts";
import type { ObjectTypeDraft } from "./draft.ts";
import { type PlacedRefusal, placeRefusal } from "./place-refusal.ts";
import type { SavingStop } from "./use-object-type-saving.ts";

/** What the service refused of a draft, at its places, until the draft is another one. */
export function refusalOf(
  stopped: SavingStop | undefined,
  draft: ObjectTypeDraft,
): PlacedRefusal["errors"] | undefined {
  if (stopped?.kind === "exists" && stopped.name === draft.name)
    return {
      settings: {
        name: "There is an object type of this name: saving would replace it. Choose another name, or edit that one.",
      },
      fields: new Map(),
      keys: new Map(),
    };
  if (stopped?.kind !== "failed" || stopped.draft !== draft) return undefined;
  const { kind, serviceMessage = "" } = describeError(stopped.error);
  return kind === "invalid" ? placeRefusal(serviceMessage, draft).errors : undefined;
}
