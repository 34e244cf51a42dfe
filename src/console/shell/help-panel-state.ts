import { useSyncExternalStore } from "react";
import type { HelpTopic } from "../help/help-topics.ts";

interface HelpPanelState {
  isOpen: boolean;
  /** What a link on the page asked for. */
  asked?: HelpTopic;
}

let state: HelpPanelState = { isOpen: false };
/** The link that asked for help. */
let opener: Element | null = null;
const listeners = new Set<() => void>();

function set(next: HelpPanelState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function useHelpPanelState(): HelpPanelState {
  return useSyncExternalStore(subscribe, () => state);
}

/** Opens the panel with the help of the page, or closes it. */
export function setHelpPanelOpen(isOpen: boolean): void {
  set({ isOpen });
}

/** For when the panel has closed: back to the link that opened it. The layout knows of its own button only. */
export function returnFocusFromHelpPanel(): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  opener = null;
}

/** Opens the panel with the help about one thing on the page. */
export function showHelp(topic: HelpTopic): void {
  opener = document.activeElement;
  set({ isOpen: true, asked: topic });
}

/** For when another page is opened, which has help of its own. */
export function showHelpOfPage(): void {
  if (state.asked) set({ isOpen: state.isOpen });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
