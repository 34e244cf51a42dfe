import { useEffect } from "react";
import { LoadedLater } from "../../components/loaded-later.tsx";
import { isDialogOpen } from "../../components/open-dialog.ts";
import { useShortcuts } from "../../components/use-shortcuts.ts";
import { openKeyboardDialog, useOpenKeyboardDialog } from "./keyboard-state.ts";
import { opensPalette } from "./shortcut-list.ts";

const loadDialogs = () => import("./keyboard-dialogs.tsx");

/** Listens for the keys that work on every page; what they open is loaded then. */
export function Keyboard() {
  const dialog = useOpenKeyboardDialog();
  useShortcuts({ "?": () => openKeyboardDialog("shortcuts") });
  useEffect(() => {
    // With its modifier it is no text, so that it works from within a field too.
    const onKeyDown = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return;
      event.preventDefault();
      if (!isDialogOpen()) openKeyboardDialog("palette");
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  if (!dialog) return null;
  return (
    <LoadedLater
      name="What the key opens"
      load={loadDialogs}
      props={{ dialog }}
      onFailed={() => openKeyboardDialog(undefined)}
    />
  );
}
