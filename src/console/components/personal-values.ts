import { useSyncExternalStore } from "react";

// Kept in memory on purpose: a reload, or a tab left open and restored, starts masked again.
let areRevealed = false;
const listeners = new Set<() => void>();

/** Whether lists show personal values unmasked: one switch for every page, until the console is loaded again. */
export function usePersonalValuesRevealed(): boolean {
  return useSyncExternalStore(subscribe, () => areRevealed);
}

export function revealPersonalValues(reveal: boolean): void {
  areRevealed = reveal;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
