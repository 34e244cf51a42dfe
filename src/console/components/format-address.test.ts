import { expect, it } from "vitest";
import { formatAddress } from "./format-address.ts";

it("writes the lines, the place with its postal code, and the country", () => {
  expect(
    formatAddress({
      Address1: "410 Terry Ave N",
      Address3: " Floor 3 ",
      City: "Seattle",
      County: "King",
      State: "WA",
      PostalCode: "98109",
      Country: "USA",
    }),
  ).toEqual(["410 Terry Ave N", "Floor 3", "Seattle, King, WA 98109", "USA"]);
});

it("leaves out what is not there", () => {
  expect(formatAddress({ PostalCode: "98109" })).toEqual(["98109"]);
  expect(formatAddress({ City: "Toronto", Province: "Ontario", State: "" })).toEqual([
    "Toronto, Ontario",
  ]);
  expect(formatAddress({ Address1: " " })).toEqual([]);
  expect(formatAddress(undefined)).toEqual([]);
});
