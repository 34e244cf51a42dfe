import type { MergeStep } from "../review/merge-flow.ts";
import type { MergeStop, TrayPhase } from "./merge-tray.ts";

export const stepTexts: Record<MergeStep, string> = {
  reading: "Reading the profiles again",
  recording: "Keeping a snapshot",
  merging: "Merging",
  readingBack: "Reading the merged profile back",
};

const stopTexts: Record<MergeStop["kind"], string> = {
  changed: "Not merged: a profile has changed",
  underWay: "Not merged: an earlier merge of these profiles may be under way",
  notRead: "Not merged: the profiles could not be read",
  notRecorded: "Not merged: this browser does not keep a record",
  notMerged: "The merge failed: nothing was merged",
  unclear: "It is not known yet whether this was merged",
};

const verdictTexts = {
  notAMatch: "Not a match",
  skip: "Skipped",
  secondOpinion: "Second opinion asked for",
  reopen: "Taken back",
  merge: "Merged",
};

/** What has come of a decision so far, but for the seconds that it still can be taken back. */
export function phaseText(phase: TrayPhase): string {
  switch (phase.kind) {
    case "waiting":
      return "to be merged";
    case "working":
      return stepTexts[phase.step];
    case "stopped":
      return stopTexts[phase.stop.kind];
    case "merged":
      return phase.outcome.differences.length > 0
        ? "Merged, but not all fields are what was predicted"
        : phase.outcome.isRecorded
          ? "Merged as predicted"
          : "Merged as predicted; this browser keeps no record of it";
    case "kept":
      return verdictTexts[phase.decision.verb];
    case "takingBack":
      return "Taking back";
  }
}
