import { expect, test } from "vitest";
import { testSample } from "./sample-test.ts";

const mapping = {
  Fields: { id: { Source: "_source.id" } },
  Keys: { id: [{ StandardIdentifiers: ["UNIQUE", "PROFILE"] as const, FieldNames: ["id"] }] },
};

test("a sample is tried when it and the mapping can be read", () => {
  expect(testSample(mapping, '{"id": 1}').kind).toBe("mapped");
  expect(testSample(mapping, '{"id": ""}').kind).toBe("refused");
  expect(testSample(mapping, " ").kind).toBe("no sample");
  expect(testSample(mapping, "[]").kind).toBe("unreadable");
  expect(testSample(undefined, "{}").kind).toBe("no mapping");
});

test("a mapping that is there and cannot be read here is no mapping", () => {
  const unreadable = { ...mapping, Fields: { id: { Source: "{{#loop}}" } } };
  expect(testSample(unreadable, '{"id": 1}').kind).toBe("no mapping");
});
