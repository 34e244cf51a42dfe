import { useEffect, useRef } from "react";
import { isDialogOpen } from "./open-dialog.ts";
import { singleKeyShortcuts } from "./single-key-shortcuts.ts";

/**
 * Single keys that act on the whole page, unless people turned them off. They are deaf while somebody types, while a
 * dialog is open and while a modifier is held, so that neither text nor the browser's own shortcuts are taken. What they
 * do belongs in `shell/keyboard/shortcut-list.ts` too, which tells people of them.
 *
 * @param actions by `KeyboardEvent.key`, lower case.
 */
export function useShortcuts(actions: Record<string, () => void>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !singleKeyShortcuts.read()) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isDialogOpen()) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

const typing =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="menu"], [role="listbox"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}
