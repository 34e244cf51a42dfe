import { takeDecisionBack } from "../take-decision-back.ts";
import type { TrayItem } from "./merge-tray.ts";
import { tray } from "./tray.tsx";

/** Takes back a merge that waits, or a decision that was kept: the ledger then says so. */
export function takeBack({ id, phase }: TrayItem): void {
  tray.takeBack(id);
  if (phase.kind === "kept") void takeDecisionBack(phase.decision);
}
