import { keepDecision } from "../../../ledger/decision-queries.ts";
import { reopening } from "../../../ledger/verdict.ts";
import { notify } from "../../../shell/notifications.tsx";
import type { TrayItem } from "./merge-tray.ts";
import { tray } from "./tray.tsx";

/** Takes back a merge that waits, or a decision that was kept: the ledger then says so. */
export function takeBack({ id, title, phase }: TrayItem): void {
  tray.takeBack(id);
  if (phase.kind !== "kept") return;
  keepDecision(reopening(phase.decision)).catch(() =>
    notify({
      type: "error",
      header: `The decision on ${title} could not be taken back`,
      content: "The storage of this browser is blocked or full.",
    }),
  );
}
