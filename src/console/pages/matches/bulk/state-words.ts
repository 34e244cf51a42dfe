import type { ItemState } from "./bulk-run.ts";

export const stateWords: Record<ItemState, string> = {
  waiting: "Waiting",
  sending: "Being merged",
  unclear: "Outcome not known yet",
  merged: "Merged",
  skipped: "Skipped",
  failed: "Failed",
};
