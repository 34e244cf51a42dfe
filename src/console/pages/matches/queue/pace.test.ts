import { describe, expect, it } from "vitest";
import type { Decision } from "../../../ledger/decision.ts";
import { durationInWords, reviewTimes, timeLeft } from "./pace.ts";

const everySeconds = (seconds: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => from + index * seconds * 1000);

describe("the pace", () => {
  it("is told from the sixth decision on", () => {
    expect(timeLeft(everySeconds(6, 5), 100)).toBeUndefined();
    expect(timeLeft(everySeconds(6, 6), 100)).toBe(600_000);
  });

  it("does not count a night as a long thought", () => {
    const night = 8 * 60 * 60_000;
    const decisions = [...everySeconds(6, 10), ...everySeconds(6, 10, night)];
    expect(timeLeft(decisions, 10)).toBe(60_000);
  });

  it("follows the last decisions, not those of long ago", () => {
    const decisions = [...everySeconds(60, 200), ...everySeconds(2, 60, 24 * 60 * 60_000)];
    expect(timeLeft(decisions, 100)).toBe(200_000);
  });

  it("is that of who sits here: not of colleagues, nor of bulk runs", () => {
    const decisions = [
      { verb: "skip", decidedAt: new Date(1) },
      { verb: "merge", decidedAt: new Date(2), bulkRunId: "run" },
      { verb: "notAMatch", decidedAt: new Date(3), decidedBy: "" },
      { verb: "reopen", decidedAt: new Date(4) },
      { verb: "merge", decidedAt: new Date(5), decidedBy: undefined },
    ] as unknown as Decision[];
    expect(reviewTimes(decisions)).toEqual([1, 5]);
  });

  it("is said in round figures", () => {
    expect(
      [20_000, 4 * 60_000, 41 * 60_000, 5 * 3_600_000, 200 * 3_600_000].map(durationInWords),
    ).toEqual([
      "about a minute",
      "about 4 minutes",
      "about 40 minutes",
      "about 5 hours",
      "about 25 working days",
    ]);
  });
});
