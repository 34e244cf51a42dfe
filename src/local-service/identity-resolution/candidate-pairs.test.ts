import { expect, test } from "vitest";
import { prepareProfile } from "../../profile-model/compare/prepared-profile.ts";
import type { Profile } from "../../profile-model/profile.ts";
import { candidatePairs, largestFullBlock, neighbours } from "./candidate-pairs.ts";

function pairsOf(profiles: readonly Profile[]): [number, number][] {
  return [...candidatePairs(profiles.map(prepareProfile))].flatMap(({ index, candidates }) =>
    candidates.map((candidate): [number, number] => [index, candidate]),
  );
}

const stranger: Profile = {
  FirstName: "Wanda",
  LastName: "Zielinski",
  PhoneNumber: "+13125550177",
  EmailAddress: "wanda@example.com",
};

test.each<[string, Profile, Profile]>([
  [
    "one phone number in two formats and two fields",
    { FirstName: "Ann", PhoneNumber: "555-010-0000" },
    { FirstName: "Bob", HomePhoneNumber: "+1-555-010-0000" },
  ],
  [
    "one mailbox in two spellings",
    { EmailAddress: "JOHN_DOE@ANYCOMPANY.COM" },
    { PersonalEmailAddress: "johndoe+shop@anycompany.com" },
  ],
  [
    "one mailbox name with two providers",
    { EmailAddress: "ann.b.lee@example.com" },
    { EmailAddress: "ann.b.lee@example.org" },
  ],
  [
    "day and month of birth exchanged, family name changed",
    { FirstName: "Ann", LastName: "Lee", BirthDate: "1980-02-11" },
    { FirstName: "Ann", LastName: "Moreau", BirthDate: "1980-11-02" },
  ],
  [
    "first and last name exchanged and mistyped",
    { FirstName: "Jhn", LastName: "Doeman" },
    { FirstName: "Doemann", LastName: "John" },
  ],
  [
    "one house",
    { FirstName: "A", Address: { Address1: "12 Main Street", PostalCode: "10001" } },
    { FirstName: "B", MailingAddress: { Address1: "12 Maine St", PostalCode: "10001" } },
  ],
])("compares profiles that share %s", (_what, left, right) => {
  expect(pairsOf([left, stranger, right])).toEqual([[0, 2]]);
});

test("does not compare strangers", () => {
  expect(
    pairsOf([stranger, { FirstName: "Omar", LastName: "Haddad", PhoneNumber: "+13125550178" }]),
  ).toEqual([]);
});

test("names each pair once, however many blocks it shares", () => {
  expect(pairsOf([stranger, { ...stranger }, {}])).toEqual([[0, 1]]);
});

test("a number that thousands share costs a few comparisons each, and true neighbours still meet", () => {
  const count = 3000;
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const callers = Array.from({ length: count }, (_unused, index): Profile => ({
    PhoneNumber: "+18005550100",
    LastName: [index, Math.floor(index / 26), Math.floor(index / 676)]
      .map((digit) => letters[digit % 26])
      .join("x"),
  }));
  const twice: Profile = { PhoneNumber: "1-800-555-0100", LastName: "Zzyzx", FirstName: "Ann" };
  const pairs = pairsOf([twice, ...callers, { ...twice, FirstName: "Anne" }]);
  expect(pairs.length).toBeLessThanOrEqual((count + 2) * neighbours);
  expect(pairs).toContainEqual([0, count + 1]);
});

test("a block at the cap is still compared pair by pair", () => {
  const household = Array.from({ length: largestFullBlock }, (): Profile => ({
    PhoneNumber: "+18005550100",
  }));
  expect(pairsOf(household)).toHaveLength((largestFullBlock * (largestFullBlock - 1)) / 2);
});
