import { expect, it } from "vitest";
import { simulateMerges } from "./simulate-merges.ts";

const ann = { ProfileId: "a", FirstName: "Ann", EmailAddress: "ann@example.com", PhoneNumber: "1" };
const anne = {
  ProfileId: "b",
  FirstName: "Anne",
  EmailAddress: "ann@example.com",
  PhoneNumber: "2",
};
const annie = { ProfileId: "c", FirstName: "Annie", PhoneNumber: "1" };
const other = { ProfileId: "d", FirstName: "Ann", EmailAddress: "other@example.com" };

const idsOf = (merges: ReturnType<typeof simulateMerges>) =>
  merges.map(({ profiles, criteria }) => [profiles.map(({ ProfileId }) => ProfileId), criteria]);

it("names who would become one, and by which criteria", () => {
  expect(idsOf(simulateMerges([ann, anne, other], [["EmailAddress"]]))).toEqual([
    [["a", "b"], [1]],
  ]);
  expect(
    idsOf(simulateMerges([ann, anne, annie, other], [["EmailAddress"], ["PhoneNumber"]])),
  ).toEqual([
    [
      ["a", "b", "c"],
      [1, 2],
    ],
  ]);
});

it("names the fields in which they differ, with every value", () => {
  const [merge] = simulateMerges([ann, anne, other], [["EmailAddress"]]);
  expect(merge?.conflicts.map(({ path }) => path)).toEqual(["FirstName", "PhoneNumber"]);
  expect(merge?.conflicts[0]).toMatchObject({ value: "Ann", lost: [{ value: "Anne" }] });
});

it("merges nobody who lacks an attribute", () => {
  expect(simulateMerges([ann, annie], [["EmailAddress"]])).toEqual([]);
  expect(simulateMerges([ann, other], [["FirstName", "EmailAddress"]])).toEqual([]);
});
