import { expect, test } from "vitest";
import { readRecentSearches, searchesOf, withSearch } from "./recent-searches.ts";

test("a search goes to the head, once, and the oldest falls out", () => {
  let searches = readRecentSearches(undefined);
  for (const query of ["a", "b", "c", "d", "e", "f", "g", "c"])
    searches = withSearch(searches, "shop", query);
  expect(searches).toEqual({ shop: ["c", "g", "f", "e", "d", "b"] });
  expect(withSearch(searches, "other", "a")["shop"]).toEqual(searches["shop"]);
});

test.each(["constructor", "__proto__"])("a domain may be named %s", (domainName) => {
  const none = readRecentSearches(undefined);
  expect(searchesOf(none, domainName)).toEqual([]);
  const stored = JSON.stringify(withSearch(none, domainName, "a"));
  expect(searchesOf(readRecentSearches(JSON.parse(stored)), domainName)).toEqual(["a"]);
});

test.each([null, "x", [], { shop: 1 }, { shop: [1, {}] }])("%j holds no search", (stored) => {
  expect(Object.values(readRecentSearches(stored)).flat()).toEqual([]);
});
