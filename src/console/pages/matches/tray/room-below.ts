import { useSyncExternalStore } from "react";

let height = 0;
const listeners = new Set<() => void>();

/** Has the tray stand above what is at the bottom of the window. @param px its height; 0 where nothing is. */
export function keepRoomBelow(px: number): void {
  if (px === height) return;
  height = px;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** In pixels. */
export function useRoomBelow(): number {
  return useSyncExternalStore(subscribe, () => height);
}
