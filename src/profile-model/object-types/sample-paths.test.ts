import { expect, test } from "vitest";
import { parseJsonAccessor, readJsonAccessor } from "./json-accessor.ts";
import { samplePaths } from "./sample-paths.ts";
import { WorkBudget } from "./work-budget.ts";

const sample = {
  id: 7,
  "first name": "Ada",
  "e.mail": "ada@example.com",
  customer: { address: { city: "Oslo" }, note: null },
  items: [{ title: "Lamp" }, { title: "Desk", price: 3 }],
  phones: ["1", "2"],
  'a"b': 1,
  empty: {},
};

test("every value has the accessor that reads it", () => {
  const paths = samplePaths(sample);
  expect(paths.map(({ source }) => source)).toEqual([
    "_source.id",
    "_source.first name",
    '_source["e.mail"]',
    "_source.customer.address.city",
    "_source.customer.note",
    "_source.items[].title",
    "_source.items[].price",
    "_source.phones[]",
  ]);
  for (const { source, value } of paths) {
    const accessor = parseJsonAccessor(source);
    const read = accessor && readJsonAccessor(accessor, sample, new WorkBudget());
    expect([source, read?.find((each) => each !== "") ?? ""]).toEqual([source, String(value)]);
  }
});

test("what is no object has no paths, and depth has an end", () => {
  expect(samplePaths("text")).toEqual([]);
  expect(samplePaths(null)).toEqual([]);
  let deep: unknown = 1;
  for (let depth = 0; depth < 10_000; depth += 1) deep = { deep };
  expect(samplePaths(deep)).toEqual([]);
});
