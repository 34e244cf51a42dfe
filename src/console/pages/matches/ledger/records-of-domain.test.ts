import { expect, it } from "vitest";
import type { Decision, MergeSnapshot } from "../../../ledger/decision.ts";
import { recordsOfDomain } from "./records-of-domain.ts";

const decision = (id: string, scope: string, domainName: string) =>
  ({ id, scope, domainName, verb: "merge" }) as Decision;
const snapshot = (decisionId: string) => ({ decisionId }) as MergeSnapshot;

it("leaves out what is of another domain, account or region, with its snapshots", () => {
  const file = {
    decisions: [
      decision("1", "here", "demo"),
      decision("2", "here", "other"),
      decision("3", "there", "demo"),
    ],
    snapshots: [snapshot("1"), snapshot("2"), snapshot("4")],
  };
  expect(recordsOfDomain(file, "here", "demo")).toEqual({
    records: { decisions: [file.decisions[0]], snapshots: [file.snapshots[0]] },
    otherCount: 2,
  });
});
