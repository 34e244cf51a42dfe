import { expect, it } from "vitest";
import { fieldsToSet } from "./fields-to-set.ts";

it("sets values, and empties what has none, addresses part by part", () => {
  expect(
    fieldsToSet([
      { path: "FirstName", expected: "Ann", actual: "Anne" },
      { path: "PhoneNumber", expected: undefined, actual: "1" },
      { path: "Address", expected: { City: "Rome" }, actual: { City: "Paris", Country: "FR" } },
      { path: "Attributes.tier", expected: "gold", actual: undefined },
      { path: "Attributes.note", expected: undefined, actual: "x" },
    ]),
  ).toEqual({
    FirstName: "Ann",
    PhoneNumber: "",
    Address: {
      Address1: "",
      Address2: "",
      Address3: "",
      Address4: "",
      City: "Rome",
      County: "",
      State: "",
      Province: "",
      PostalCode: "",
      Country: "",
    },
    Attributes: { tier: "gold", note: "" },
  });
});
