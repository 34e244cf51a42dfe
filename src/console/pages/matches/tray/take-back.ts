import { takeDecisionBack } from "../take-decision-back.ts";
import type { TrayItem } from "./merge-tray.ts";
import { tray } from "./tray.tsx";

/** Takes back a merge that waits, or a decision that was kept: it is here until the ledger says so. */
export function takeBack({ id, phase }: TrayItem): void {
  if (phase.kind === "kept") tray.takeBackWith(id, takeDecisionBack);
  else tray.takeBack(id);
}
