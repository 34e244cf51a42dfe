import { expect, test } from "vitest";
import { checkKey } from "./check-key.ts";

test("a key has a name and a value that the API takes, and is not the profile's own id", () => {
  expect(checkKey({ name: "_ctrContactId", value: "c-1" })).toEqual({});
  expect(checkKey({ name: "no spaces", value: "" })).toEqual({
    name: expect.stringContaining("letters"),
    value: "Enter the key's value.",
  });
  expect(checkKey({ name: "loyalty", value: "x".repeat(256) }).value).toMatch(/255/);
  expect(checkKey({ name: "_profileId", value: "0".repeat(32) }).name).toMatch(/own ID/);
});
