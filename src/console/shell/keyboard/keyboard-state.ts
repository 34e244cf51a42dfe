import { useSyncExternalStore } from "react";

/** The dialog of the keyboard that is open. */
export type KeyboardDialog = "palette" | "shortcuts";

let open: KeyboardDialog | undefined;
const listeners = new Set<() => void>();

export function openKeyboardDialog(dialog: KeyboardDialog | undefined): void {
  open = dialog;
  for (const listener of listeners) listener();
}

export function useOpenKeyboardDialog(): KeyboardDialog | undefined {
  return useSyncExternalStore(subscribe, () => open);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
