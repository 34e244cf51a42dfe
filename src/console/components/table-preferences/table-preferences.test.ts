import { expect, test } from "vitest";
import { readTablePreferences } from "./table-preferences.ts";

const defaults = {
  pageSize: 20,
  wrapLines: true,
  contentDensity: "comfortable",
  contentDisplay: [],
};

test.each([
  undefined,
  null,
  "x",
  [],
  { pageSize: 1000, contentDensity: "loose", contentDisplay: 1 },
])("%j reads as the defaults", (stored) => {
  expect(readTablePreferences(stored)).toEqual(defaults);
});

test("what is right is kept", () => {
  const stored = {
    pageSize: 100,
    wrapLines: false,
    contentDensity: "compact",
    contentDisplay: [{ id: "name", visible: false }, { id: 7 }, null],
  };
  expect(readTablePreferences(stored)).toEqual({
    ...stored,
    contentDisplay: [{ id: "name", visible: false }],
  });
});
