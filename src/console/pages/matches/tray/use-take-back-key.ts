import { useShortcuts } from "../../../components/use-shortcuts.ts";
import type { TrayItem } from "./merge-tray.ts";
import { takeBack } from "./take-back.ts";
import { useTrayItems } from "./tray.tsx";

const canBeTakenBack = ({ phase }: TrayItem) => phase.kind === "waiting" || phase.kind === "kept";

/**
 * Has the key U take back what was decided last. The review listens as well as the tray, whose code is loaded with the first
 * decision and may come after the key.
 *
 * @returns what the key takes back.
 */
export function useTakeBackKey(): TrayItem | undefined {
  const newest = useTrayItems().findLast(canBeTakenBack);
  useShortcuts({ u: () => newest && takeBack(newest) });
  return newest;
}
