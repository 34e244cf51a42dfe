import { expect, test } from "vitest";
import { emailFieldNames, phoneFieldNames } from "../../profile-model/fields.ts";
import { sampleProfiles } from "./sample-profiles.ts";

const sample = [...sampleProfiles(5000)];

test("is the same whenever it is made, and a larger one begins with the smaller", () => {
  expect([...sampleProfiles(500)]).toEqual(sample.slice(0, 500));
  expect([...sampleProfiles(500, 300)]).toEqual(sample.slice(300, 500));
});

test("has as many profiles as asked for, each with an id of its own", () => {
  const ids = new Set(sample.map(({ profile }) => profile.ProfileId));
  expect(ids.size).toBe(5000);
  for (const id of ids) expect(id).toMatch(/^[a-f0-9]{32}$/u);
});

test("has people with two to six profiles, and most with one", () => {
  const profilesOf = new Map<string, number>();
  for (const { person } of sample) profilesOf.set(person, (profilesOf.get(person) ?? 0) + 1);
  const counts = [...profilesOf.values()];
  expect(new Set(counts)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length * 0.8);
  expect(counts.filter((count) => count > 1).length).toBeGreaterThan(200);
});

test("nobody's phone rings: all numbers are of ranges kept for fiction", () => {
  const numbers = sample.flatMap(({ profile }) =>
    phoneFieldNames.flatMap((field) => profile[field]?.replaceAll(/\D/gu, "") ?? []),
  );
  expect(numbers.length).toBeGreaterThan(5000);
  for (const number of numbers) {
    expect(number).toMatch(
      /^(?:1?\d{3}55501\d\d|(?:44|0)2079460\d{3}|(?:49|0)3023125\d{3}|(?:33|0)199002\d{3}|(?:61|0)270100\d{3})$/u,
    );
  }
});

test("nobody's mailbox fills: all domains are reserved ones", () => {
  const emails = sample.flatMap(({ profile }) =>
    emailFieldNames.flatMap((field) => profile[field]?.toLowerCase() ?? []),
  );
  expect(emails.length).toBeGreaterThan(3000);
  for (const email of emails) expect(email).toMatch(/[@.]example(?:\.com|\.org|\.net)?$/u);
});

test("has names in other scripts", () => {
  const hasName = (letters: RegExp) =>
    sample.some(({ profile }) => letters.test(`${profile.FirstName} ${profile.LastName}`));
  expect(hasName(/\p{Script=Arabic}/u)).toBe(true);
  expect(hasName(/\p{Script=Han}/u)).toBe(true);
  expect(hasName(/\p{Extended_Pictographic}/u)).toBe(true);
  expect(hasName(/ü/u)).toBe(true);
});
