import { expect, test } from "vitest";
import { normaliseAddress } from "./address.ts";
import { mailboxForm, normaliseEmail } from "./email.ts";
import { nameTokens, normaliseName } from "./name.ts";

test("an e-mail address is compared without case and surrounding spaces", () => {
  expect(normaliseEmail(" JOHN_DOE@ANYCOMPANY.COM ")).toBe("john_doe@anycompany.com");
});

test("john_doe, john.doe and johndoe+shop are one mailbox; another domain is another", () => {
  for (const close of ["john_doe@a.com", "john.doe@a.com", "johndoe+shop@a.com"]) {
    expect(mailboxForm(close)).toBe("johndoe@a.com");
  }
  expect(mailboxForm("johndoe@b.com")).not.toBe("johndoe@a.com");
  expect(mailboxForm("ann@googlemail.com")).toBe(mailboxForm("ann@gmail.com"));
  expect(mailboxForm("...@a.com")).toBe("...@a.com");
});

test("a name is compared without case and extra spaces", () => {
  expect(normaliseName("  John \t  DOE ")).toBe("john doe");
  expect(normaliseName("john\u00a0doe")).toBe("john doe");
});

test("the words of a name have neither accents nor punctuation", () => {
  expect(nameTokens("José Núñez-O’Brien")).toStrictEqual(["jose", "nunez", "obrien"]);
  expect(nameTokens("Łukasz Straße Søren")).toStrictEqual(["lukasz", "strasse", "soren"]);
  expect(nameTokens("李 小龙")).toStrictEqual(["李", "小龙"]);
  expect(nameTokens(" . ")).toStrictEqual([]);
});

test("two ways to write an address have one form", () => {
  const one = normaliseAddress({
    Address1: "12 Main Street",
    Address2: "Apartment 4",
    City: "St. Louis",
    State: "MO",
    PostalCode: "63101-1234",
    Country: "United States",
  });
  const other = normaliseAddress({
    Address1: "12 MAIN ST., Apt 4",
    City: "Saint Louis",
    Province: "mo",
    PostalCode: "63101",
    Country: "USA",
  });
  expect(one).toStrictEqual(other);
});
