import type { Decision } from "../../../ledger/decision.ts";

/** When the reviewer at this browser has decided, group by group: milliseconds since the epoch, in the order of the ledger. */
export function reviewTimes(decisions: readonly Decision[]): number[] {
  return decisions
    .filter(
      ({ verb, decidedBy, bulkRunId }) =>
        verb !== "reopen" && decidedBy === undefined && bulkRunId === undefined,
    )
    .map(({ decidedAt }) => decidedAt.getTime());
}

/** A pause longer than this was no thinking about one group: milliseconds. */
const longestThought = 5 * 60_000;
/** So many last decisions tell the pace; fewer than `fewest` tell none. */
const lastDecisions = 50;
const fewest = 5;

/**
 * How long the open groups will take at the reviewer's pace of late: the median time from decision to decision, times the
 * groups that are left.
 *
 * @param decidedAt times of the decisions, oldest first, milliseconds since the epoch.
 * @returns milliseconds; undefined while there are too few decisions to tell.
 */
export function timeLeft(decidedAt: readonly number[], openGroups: number): number | undefined {
  const thoughts = decidedAt
    .slice(-lastDecisions)
    .map((at, index, times) => at - (times[index - 1] ?? -Infinity))
    .filter((thought) => thought <= longestThought)
    .toSorted((one, other) => one - other);
  if (thoughts.length < fewest) return undefined;
  return (thoughts[Math.floor(thoughts.length / 2)] ?? 0) * openGroups;
}

/** "about 40 minutes" */
export function durationInWords(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes < 1.5) return "about a minute";
  if (minutes < 90) return `about ${roundTo(minutes, minutes < 10 ? 1 : 5)} minutes`;
  const hours = minutes / 60;
  return hours < 48
    ? `about ${Math.round(hours).toLocaleString()} hours`
    : `about ${Math.round(hours / 8).toLocaleString()} working days`;
}

function roundTo(number: number, step: number): number {
  return Math.round(number / step) * step;
}
