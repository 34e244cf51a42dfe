import { type ReactNode, useSyncExternalStore } from "react";

let pinned: ReactNode = null;
const listeners = new Set<() => void>();

/** Draws something above every page from now on: for work that goes on while people move to other pages. */
export function pinToShell(element: ReactNode): void {
  pinned = element;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Pinned() {
  return useSyncExternalStore(subscribe, () => pinned);
}
