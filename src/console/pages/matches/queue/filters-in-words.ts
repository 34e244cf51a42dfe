import { evidenceKinds } from "./evidence-kinds.ts";
import type { QueueView, StateFilter } from "./queue-view.ts";

export const stateLabels: Record<StateFilter, string> = {
  any: "Any state",
  todo: "To do: new or changed",
  new: "New",
  changed: "Changed since you decided",
  decided: "Decided",
  merge: "Merged",
  notAMatch: "Not a match",
  skip: "Skipped",
  secondOpinion: "Second opinion wanted",
  vanished: "Gone",
};

/** "score 0.90 or more, 2 profiles", or "none is set". */
export function filtersInWords(view: QueueView): string {
  const { minScore, size, state, conflicts, evidence, text } = view;
  const parts = [
    minScore > 0 && `score ${minScore.toFixed(2)} or more`,
    size > 0 && (size === 4 ? "4 or more profiles" : `${size} profiles`),
    state !== "any" && stateLabels[state].toLowerCase(),
    conflicts !== "any" && (conflicts === "none" ? "without conflict" : "with conflicts"),
    ...evidenceKinds
      .filter(({ id }) => evidence.includes(id))
      .map(({ label }) => label.toLowerCase()),
    text !== "" && `“${text}”`,
  ];
  return parts.filter(Boolean).join(", ") || "none is set";
}
