import { expect, test } from "vitest";
import type { Profile } from "../profile.ts";
import { compareProfiles } from "./compare.ts";
import type { Comparison, Evidence } from "./compare.ts";

function findingOf(comparison: Comparison, attribute: Evidence["attribute"]) {
  return comparison.evidence.find((piece) => piece.attribute === attribute)?.finding;
}

const johnSmith: Profile = { FirstName: "John", LastName: "Smith" };

test("finds the documented case very strong, and says why", () => {
  // API reference, GetMatches.
  const comparison = compareProfiles(
    {
      FirstName: "John",
      LastName: "Doe",
      EmailAddress: "JOHN_DOE@ANYCOMPANY.COM",
      PhoneNumber: "555-010-0000",
    },
    {
      FirstName: "Jhn",
      LastName: "Doe",
      EmailAddress: "john_doe@anycompany.com",
      PhoneNumber: "+1-555-010-0000",
    },
  );
  expect(comparison.strength).toBe("very strong");
  expect(findingOf(comparison, "email")).toBe("same, case differs");
  expect(findingOf(comparison, "phone")).toBe("same number, other format");
  expect(findingOf(comparison, "firstName")).toBe("one letter apart");
  expect(findingOf(comparison, "lastName")).toBe("same");
});

test("two people of one common name are neither a strong match nor spoken against", () => {
  expect(compareProfiles(johnSmith, johnSmith).strength).toBe("weak");
});

test("a shared phone with different first names looks like a family", () => {
  const family = { LastName: "Smith", HomePhoneNumber: "206-345-7890" };
  const comparison = compareProfiles(
    { ...family, FirstName: "John" },
    { ...family, FirstName: "Mary", HomePhoneNumber: "+1 206 345 7890" },
  );
  expect(findingOf(comparison, "phone")).toBe(
    "same number, other format, but first names differ: perhaps a family",
  );
  expect(comparison.strength).toBe("weak");
  const withAddress = { Address: { Address1: "1 Main St", City: "Seattle" } };
  const together = compareProfiles(
    { ...family, ...withAddress, FirstName: "John" },
    { ...family, ...withAddress, FirstName: "Mary" },
  );
  expect(together.probability).toBeLessThan(0.1);
});

test("father and son of one name at one address are not a strong match", () => {
  const shared = { ...johnSmith, PhoneNumber: "206-345-7890" };
  const comparison = compareProfiles(
    { ...shared, BirthDate: "1950-03-07" },
    { ...shared, BirthDate: "1984-11-21" },
  );
  expect(["weak", "moderate"]).toContain(comparison.strength);
  expect(findingOf(comparison, "phone")).toContain("a generation apart");
});

test("values are held against each other across the fields of one kind", () => {
  const comparison = compareProfiles(
    { MobilePhoneNumber: "206-345-7890", PersonalEmailAddress: "ann@lee.com" },
    {
      PhoneNumber: "425-111-2222",
      BusinessPhoneNumber: "2063457890",
      EmailAddress: "other@x.com",
      BusinessEmailAddress: "ann@lee.com",
    },
  );
  const phone = comparison.evidence.find((piece) => piece.attribute === "phone");
  expect([phone?.left.path, phone?.right.path]).toStrictEqual([
    "MobilePhoneNumber",
    "BusinessPhoneNumber",
  ]);
  expect(findingOf(comparison, "email")).toBe("same");
});

test.each([
  ["Bob", "Robert", "nickname (Bob, Robert)"],
  ["Ann", "ann", "same, case differs"],
  ["José", "Jose", "same but for accents or punctuation"],
  ["J.", "John", "initial of the other"],
  ["Mary", "Mary Ann", "part of the other"],
  ["Stephen", "Stehpen", "one letter apart"],
  ["Talyaj", "Taylah", "looks alike"],
  ["John", "Mary", "differs"],
])("first names %s and %s: %s", (left, right, finding) => {
  const there = compareProfiles({ FirstName: left }, { FirstName: right });
  const back = compareProfiles({ FirstName: right }, { FirstName: left });
  expect(findingOf(there, "firstName")).toBe(finding);
  expect(findingOf(back, "firstName")).toBe(finding);
  expect(there.bits > 0).toBe(finding !== "differs");
});

test("a name in the wrong fields is recognised", () => {
  const swapped = compareProfiles(
    { FirstName: "Thomas", LastName: "Gabriel" },
    { FirstName: "Gabriel", LastName: "Thomas" },
  );
  expect(swapped.evidence.map(({ attribute }) => attribute)).toStrictEqual(["fullName"]);
  expect(findingOf(swapped, "fullName")).toBe("same names in other fields");
  const inOneField = compareProfiles({ FirstName: "Smith John" }, johnSmith);
  expect(findingOf(inOneField, "fullName")).toBe("same names in other fields");
});

test.each([
  ["1980-05-04", "May 4, 1980", "same, other format"],
  ["1980-05-04", "1980-04-05", "day and month swapped"],
  ["1980-05-04", "05/04/1980", "same if day and month are read the other way round"],
  ["1980-05-04", "1980-05-14", "one digit off"],
  ["1980-05-04", "1992-05-04", "same day, other year"],
  ["1970-01-01", "1970-01-01", "same, but a date often typed when none is known"],
  ["1980-05-04", "1953-11-29", "differs"],
])("birth dates %s and %s: %s", (left, right, finding) => {
  expect(findingOf(compareProfiles({ BirthDate: left }, { BirthDate: right }), "birthDate")).toBe(
    finding,
  );
});

test.each([
  ["john_doe@x.com", "johndoe@x.com", "same but for dots, dashes or a tag"],
  ["john.doe@x.com", "jhon.doe@x.com", "one letter apart"],
  ["ann1@gmail.com", "ann2@gmail.com", "same but for its digits"],
  ["info@acme.com", "info@acme.com", "same, but a mailbox that several people read"],
  ["ann.lee@gmail.com", "ann.lee@outlook.org", "same name at another provider"],
  ["ann@gmail.com", "zoe@acme.org", "differs"],
])("e-mail %s and %s: %s", (left, right, finding) => {
  const comparison = compareProfiles({ EmailAddress: left }, { BusinessEmailAddress: right });
  expect(findingOf(comparison, "email")).toBe(finding);
});

test.each([
  ["206-345-7890", "206-345-7891", "one digit apart"],
  ["206-345-7890", "345-7890", "same number, area or country code missing"],
  ["206-345-7890 x1", "206-345-7890 x2", "same number, other extension"],
  ["206-345-7890", "425-111-2222", "differs"],
])("phones %s and %s: %s", (left, right, finding) => {
  const comparison = compareProfiles({ PhoneNumber: left }, { PhoneNumber: right });
  expect(findingOf(comparison, "phone")).toBe(finding);
});

test("a name without letters is no evidence", () => {
  const dashes = { FirstName: "-", LastName: "?", BusinessName: "...", AccountNumber: "-" };
  expect(compareProfiles(dashes, dashes)).toMatchObject({ evidence: [], bits: 0 });
});

test("a number that stands for none is no evidence", () => {
  const nobody = { PhoneNumber: "000-000-0000", EmailAddress: "none", Gender: "UNSPECIFIED" };
  expect(compareProfiles(nobody, nobody)).toMatchObject({ evidence: [], bits: 0 });
  expect(
    compareProfiles({ PhoneNumber: "+1 555 555 5555" }, { PhoneNumber: "5555555555" }).bits,
  ).toBe(0);
});

const mainStreet = { Address1: "12 Main Street", City: "Seattle", PostalCode: "98101" };
test.each([
  [{ ...mainStreet, Address1: "12 MAIN ST" }, "same address, written differently"],
  [{ ...mainStreet, Address1: "12 Mian Street" }, "nearly the same"],
  [{ ...mainStreet, Address1: "14 Main Street" }, "same street, other number"],
  [{ Address1: "12 Main St", City: "Boston", PostalCode: "02101" }, "same street, other city"],
  [{ ...mainStreet, Address1: "900 Pine Ave" }, "same postal code"],
  [{ City: "seattle" }, "same city"],
  [{ Address1: "5 Elm Rd", City: "Boston" }, "differs"],
])("address %j: %s", (address, finding) => {
  const comparison = compareProfiles({ Address: mainStreet }, { ShippingAddress: address });
  expect(findingOf(comparison, "address")).toBe(finding);
});

test("a known frequency makes a rare name say more and a frequent phone number less", () => {
  const usual = compareProfiles(johnSmith, johnSmith).bits;
  const rare = compareProfiles(johnSmith, johnSmith, { frequency: () => 0.0001 }).bits;
  const common = compareProfiles(johnSmith, johnSmith, { frequency: () => 0.05 }).bits;
  expect(rare).toBeGreaterThan(usual);
  expect(common).toBeLessThan(usual);
  const phone = { PhoneNumber: "206-345-7890" };
  const asked: string[] = [];
  const switchboard = compareProfiles(phone, phone, {
    frequency: (attribute, value) => {
      asked.push(`${attribute} ${value}`);
      return 0.2;
    },
  });
  expect(asked).toStrictEqual(["phone +12063457890"]);
  expect(switchboard.bits).toBeLessThan(compareProfiles(phone, phone).bits);
});

test("accounts, businesses and genders speak too", () => {
  const one = { AccountNumber: "AC-100200", BusinessName: "Acme Inc.", Gender: "MALE" };
  const same = compareProfiles(one, {
    AccountNumber: "ac100200",
    BusinessName: "ACME Inc",
    GenderString: "m",
  });
  expect(findingOf(same, "accountNumber")).toBe("same, other format");
  expect(same.evidence).toHaveLength(3);
  expect(same.evidence.every(({ bits }) => bits > 0)).toBe(true);
  const other = compareProfiles(one, {
    AccountNumber: "ZZ-999",
    BusinessName: "Globex",
    Gender: "FEMALE",
  });
  expect(other.evidence).toHaveLength(3);
  expect(other.strength).toBe("against");
});

test("evidence comes in falling order of what it says, and adds up", () => {
  const { evidence, bits } = compareProfiles(
    { ...johnSmith, BirthDate: "1980-05-04", EmailAddress: "a@b.com", Gender: "MALE" },
    { FirstName: "Jon", LastName: "Smyth", BirthDate: "1980-05-04", EmailAddress: "q@z.org" },
  );
  const sizes = evidence.map((piece) => Math.abs(piece.bits));
  expect(sizes).toStrictEqual(sizes.toSorted((one, other) => other - one));
  expect(bits).toBeCloseTo(evidence.reduce((sum, piece) => sum + piece.bits, 0));
});
