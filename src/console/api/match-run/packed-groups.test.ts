import { expect, it } from "vitest";
import { packGroups, unpackGroups } from "./packed-groups.ts";

it("packed groups come back as they were", () => {
  const groups = [
    { matchId: "m1", profileIds: ["a", "b"], confidenceScore: 0.9312 },
    { matchId: "m2", profileIds: ["c", "d", "e"], confidenceScore: undefined },
    { matchId: "m3", profileIds: [], confidenceScore: 0 },
    { matchId: "m4", profileIds: ["f", "g"], confidenceScore: 1 },
  ];
  expect(unpackGroups(packGroups(groups))).toEqual(groups);
  expect(unpackGroups(packGroups([]))).toEqual([]);
});
