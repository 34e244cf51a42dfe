import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressFieldNames, emailFieldNames, phoneFieldNames } from "../fields.ts";
import type { Profile } from "../profile.ts";
import { compareProfiles } from "./compare.ts";

/** A value that people enter, or any text at all. */
const like = (...values: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, fc.string({ unit: "binary" }));
const name = like("John", "Jhn", "Bob", "Robert", "Mary Ann", "J", "Smith", "Smyth", "O’Brien", "");
const email = like(
  "JOHN_DOE@x.com",
  "johndoe@x.com",
  "ann1@x.com",
  "ann2@x.com",
  "info@x.com",
  "@",
);
const phone = like("555-010-0000", "+1-555-010-0000", "5550100001", "0100000", "000", "555 x1");
const date = like("1980-05-04", "05/04/1980", "1980-04-05", "1990-05-04", "1951-12-31", "19801399");
const place = like("12 Main Street", "12 Main St", "14 Main St", "Seattle", "Seatle", "98101", "");
const address = fc.record(
  { Address1: place, City: place, PostalCode: place, State: place },
  { requiredKeys: [] },
);
const profile: fc.Arbitrary<Profile> = fc.record(
  {
    ...Object.fromEntries(
      ["FirstName", "MiddleName", "LastName", "BusinessName", "AccountNumber"].map((field) => [
        field,
        name,
      ]),
    ),
    ...Object.fromEntries(emailFieldNames.map((field) => [field, email])),
    ...Object.fromEntries(phoneFieldNames.map((field) => [field, phone])),
    ...Object.fromEntries(addressFieldNames.map((field) => [field, address])),
    BirthDate: date,
    Gender: like("MALE", "FEMALE", "UNSPECIFIED"),
  },
  { requiredKeys: [] },
);

test("exchanging the sides exchanges the sides of the evidence and changes nothing else", () => {
  fc.assert(
    fc.property(profile, profile, (left, right) => {
      const there = compareProfiles(left, right);
      const back = compareProfiles(right, left);
      expect(back.bits).toBeCloseTo(there.bits, 9);
      expect(back.strength).toBe(there.strength);
      const seen = (comparison: typeof there) =>
        comparison.evidence.map((piece) => `${piece.attribute} ${piece.finding}`).toSorted();
      expect(seen(back)).toStrictEqual(seen(there));
    }),
    { numRuns: 500 },
  );
});

test("all figures are finite, and evidence is shown only where both sides have a value", () => {
  fc.assert(
    fc.property(
      profile,
      profile,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (left, right, share) => {
        const comparison = compareProfiles(left, right, { frequency: () => share });
        expect(Number.isFinite(comparison.bits)).toBe(true);
        expect(comparison.probability).toBeGreaterThanOrEqual(0);
        expect(comparison.probability).toBeLessThanOrEqual(1);
        for (const piece of comparison.evidence) {
          expect(Number.isFinite(piece.bits)).toBe(true);
          expect(Math.abs(piece.bits)).toBeLessThan(20);
          expect(piece.left.value).not.toBe("");
          expect(piece.right.value).not.toBe("");
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("nothing speaks against two equal profiles", () => {
  fc.assert(
    fc.property(profile, (one) => {
      const { evidence, strength } = compareProfiles(one, one);
      expect(strength).not.toBe("against");
      expect(evidence.filter(({ bits }) => bits < 0)).toStrictEqual([]);
    }),
    { numRuns: 500 },
  );
});
