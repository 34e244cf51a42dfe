import { useEffect, useRef } from "react";

/**
 * Single keys that act on the whole page. They are deaf while somebody types, while a dialog is open and while a
 * modifier is held, so that neither text nor the browser's own shortcuts are taken.
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
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

const typingOrDialog =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingOrDialog) !== null;
}
