import { expect, it } from "vitest";
import { groupEvidence, pairsOf } from "./group-evidence.ts";

const ann = {
  ProfileId: "a",
  FirstName: "Ann",
  LastName: "Lee",
  BirthDate: "1980-02-03",
  EmailAddress: "ann.lee@example.com",
  PhoneNumber: "+12065550134",
};
const same = { ...ann, ProfileId: "b" };
const stranger = { ProfileId: "c", FirstName: "Zoltan", LastName: "Kiss", BirthDate: "1951-11-30" };

it("is as sure of a group as of its weakest pair", () => {
  expect(groupEvidence([ann, same])?.strength).toBe("very strong");
  expect(groupEvidence([ann, same, stranger])?.strength).toBe("against");
  expect(groupEvidence([ann])).toBeUndefined();
});

it("lists each pair once, the weakest first", () => {
  const pairs = pairsOf([ann, stranger, same]).map(({ left, right }) => [left, right]);
  expect(pairs).toHaveLength(3);
  expect(pairs.at(-1)).toEqual([0, 2]);
});
