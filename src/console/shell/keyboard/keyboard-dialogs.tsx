import { CommandPalette } from "./command-palette.tsx";
import { openKeyboardDialog, type KeyboardDialog } from "./keyboard-state.ts";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** Both in one chunk: each is small, and who uses one of them uses the other. */
export default function KeyboardDialogs({ dialog }: { dialog: KeyboardDialog }) {
  const close = () => openKeyboardDialog(undefined);
  return dialog === "palette" ? (
    <CommandPalette onClose={close} />
  ) : (
    <ShortcutsDialog onClose={close} />
  );
}
