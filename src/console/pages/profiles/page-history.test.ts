import { expect, it } from "vitest";
import { readPageHistory } from "./page-history.ts";

it("reads the pages before this one", () => {
  const history = {
    earlierPages: [
      { token: null, count: 20 },
      { token: "a", count: 20 },
    ],
  };
  expect(readPageHistory(history)).toEqual(history);
});

it.each([
  null,
  undefined,
  "state",
  {},
  { earlierPages: "none" },
  { earlierPages: [{ token: 1, count: 1 }] },
  { earlierPages: [{ token: null }] },
])("remembers nothing where the state is %j", (state) => {
  expect(readPageHistory(state)).toEqual({ earlierPages: [] });
});
