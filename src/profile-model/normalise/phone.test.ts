import * as fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/min/metadata";
import { expect, test } from "vitest";
import { normalisePhone } from "./phone.ts";

test.each([
  // Administrator Guide, content type PHONE_NUMBER.
  ["+1 (206) 345-7890", "2063457890"],
  ["+15551234567", "(555)-123-4567"],
  // API reference, GetMatches; no number that the metadata calls valid.
  ["555-010-0000", "+1-555-010-0000"],
  ["1 555 010 0000", "555.010.0000"],
  ["011 44 20 7946 0958", "+44 (0)20 7946 0958"],
  ["tel:+1-555-010-0000", "555-010-0000"],
])("%s and %s are one number", (one, other) => {
  expect(normalisePhone(one)).toStrictEqual(normalisePhone(other));
});

test("keeps an extension apart from the number", () => {
  expect(normalisePhone("555-010-0000 ext. 12")).toStrictEqual({
    number: "+15550100000",
    extension: "12",
  });
  expect(normalisePhone("555-010-0000x12").extension).toBe("12");
});

test("reads a national number as one of the given region", () => {
  expect(normalisePhone("020 7946 0958", "GB").number).toBe("+442079460958");
  expect(normalisePhone("2063457890", "GB").number).not.toBe("+12063457890");
});

test("falls back to digits, and to the text where it has letters", () => {
  expect(normalisePhone("010-0000").number).toBe("0100000");
  expect(normalisePhone("911").number).toBe("911");
  expect(normalisePhone("1-800-FLOWERS").number).not.toBe(normalisePhone("1-800-GOFEDEX").number);
  expect(normalisePhone(" N/A ").number).toBe("n/a");
});

test("the short way for North American numbers gives what the metadata gives", () => {
  const digits = fc.stringMatching(/^[2-9]\d{9}$/u);
  const forms = fc.constantFrom(
    (d: string) => d,
    (d: string) => `+1${d}`,
    (d: string) => `1-${d.slice(0, 3)}-${d.slice(3)}`,
    (d: string) => `(${d.slice(0, 3)}) ${d.slice(3, 6)}.${d.slice(6)}`,
  );
  fc.assert(
    fc.property(digits, forms, (number, form) => {
      const parsed = parsePhoneNumberFromString(form(number), "US", metadata);
      expect(normalisePhone(form(number)).number).toBe(parsed?.number);
    }),
  );
});
