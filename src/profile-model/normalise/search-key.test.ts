import { expect, test } from "vitest";
import { searchKeyForm, standardProfileKeys } from "./search-key.ts";

// Administrator Guide, "Key definition details": how values of each content type are compared.
test.each([
  ["EMAIL_ADDRESS", "John@Example.com", "john@EXAMPLE.com"],
  ["NAME", "John  DOE", "john doe"],
  ["PHONE_NUMBER", "+1 (206) 345-7890", "2063457890"],
] as const)("%s: %s is found by %s", (contentType, stored, searched) => {
  expect(searchKeyForm(contentType, stored)).toBe(searchKeyForm(contentType, searched));
});

test.each([
  ["STRING", "ABC", "abc"],
  ["STRING", "abc ", "abc"],
  ["NUMBER", "007", "7"],
  ["EMAIL_ADDRESS", "john_doe@example.com", "johndoe@example.com"],
  ["NAME", "José", "Jose"],
  ["PHONE_NUMBER", "555-010-0000 x1", "555-010-0000 x2"],
] as const)("%s: %s is not found by %s", (contentType, stored, searched) => {
  expect(searchKeyForm(contentType, stored)).not.toBe(searchKeyForm(contentType, searched));
});

test("a standard profile yields its predefined keys", () => {
  const keys = standardProfileKeys({
    ProfileId: "a".repeat(32),
    AccountNumber: "A-1",
    FirstName: "John",
    LastName: "Doe",
    PhoneNumber: "1",
    MobilePhoneNumber: "2",
    HomePhoneNumber: "3",
    BusinessPhoneNumber: "1",
    EmailAddress: "x@y.z",
    PersonalEmailAddress: "",
    BusinessEmailAddress: "X@y.z",
  });
  expect(keys).toStrictEqual([
    { keyName: "_phone", value: "1", contentType: "PHONE_NUMBER" },
    { keyName: "_phone", value: "2", contentType: "PHONE_NUMBER" },
    { keyName: "_phone", value: "3", contentType: "PHONE_NUMBER" },
    { keyName: "_email", value: "x@y.z", contentType: "EMAIL_ADDRESS" },
    { keyName: "_email", value: "X@y.z", contentType: "EMAIL_ADDRESS" },
    { keyName: "_account", value: "A-1", contentType: "STRING" },
    { keyName: "_profileId", value: "a".repeat(32), contentType: "STRING" },
    { keyName: "_fullName", value: "John Doe", contentType: "NAME" },
  ]);
});

test.each([
  [{ FirstName: "John", MiddleName: "Q", LastName: "Doe" }, "John Q Doe"],
  [{ MiddleName: "Q", LastName: "Doe" }, "Q Doe"],
  [{ FirstName: "", LastName: "Doe" }, "Doe"],
])("the full name of %j is %s", (profile, expected) => {
  expect(standardProfileKeys(profile)).toStrictEqual([
    { keyName: "_fullName", value: expected, contentType: "NAME" },
  ]);
});

test("a profile without values yields no keys", () => {
  expect(standardProfileKeys({ FirstName: "", AccountNumber: "" })).toStrictEqual([]);
});
