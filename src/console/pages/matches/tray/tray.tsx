import { useSyncExternalStore } from "react";
import { invalidateProfiles } from "../../../api/profiles.ts";
import type { Decision } from "../../../ledger/decision.ts";
import { LoadedLater } from "../../../components/loaded-later.tsx";
import { pinToShell } from "../../../shell/pinned.tsx";
import { carryOutMerge, type MergeRequest } from "../review/merge-flow.ts";
import { findOutcome, type MergeOutcome } from "../review/merge-outcome.ts";
import { mergeTools, outcomeTools } from "../review/merge-tools.ts";
import { TrayFailed } from "./tray-failed.tsx";
import { createMergeTray, isBusy, itemOfGroup } from "./merge-tray.ts";

const loadPanel = () => import("./tray-panel.tsx");

/** The tray of this tab. */
export const tray = createMergeTray({
  carryOut: async (request, options) =>
    readAfterwards(request.domainName, await carryOutMerge(request, { ...mergeTools, ...options })),
  findOutcome: async (decision, snapshot, error) =>
    readAfterwards(decision.domainName, await findOutcome(decision, snapshot, error, outcomeTools)),
});

/** Whatever a cache says of these profiles was read before the merge, or before it was settled. */
function readAfterwards(domainName: string, outcome: MergeOutcome): MergeOutcome {
  if (outcome.kind !== "notRecorded" && outcome.kind !== "cancelled")
    void invalidateProfiles(domainName);
  return outcome;
}

let isRunning = false;

function Tray() {
  const isEmpty = useTrayItems().length === 0;
  return (
    <LoadedLater
      name="The tray of waiting merges"
      load={loadPanel}
      props={{}}
      renderFailed={(retry) => !isEmpty && <TrayFailed onRetry={retry} />}
    />
  );
}

/** Draws the tray above every page and lets its time pass, from the first decision on. */
function start(): void {
  if (isRunning) return;
  isRunning = true;
  setInterval(tray.tick, 1_000);
  addEventListener("beforeunload", (event) => {
    if (isBusy(tray.items())) event.preventDefault();
  });
  pinToShell(<Tray />);
}

type TrayGroup = Parameters<typeof tray.enqueue>[0];

/** Has a merge wait in the tray. */
export function enqueueMerge(group: TrayGroup, request: MergeRequest): void {
  start();
  tray.enqueue(group, request);
}

/** Shows in the tray what was decided short of a merge, to take it back from there. */
export function showDecision(group: TrayGroup, decision: Decision, kept: Promise<void>): void {
  start();
  tray.showKept(group, decision, kept);
}

export function useTrayItems() {
  return useSyncExternalStore(tray.subscribe, tray.items);
}

/** What the tray has about a group of exactly these profiles. */
export function useTrayItem(domainName: string, profileIds: readonly string[]) {
  return itemOfGroup(useTrayItems(), domainName, profileIds);
}
