import { expect, test } from "vitest";
import { objectCsvColumns } from "./object-csv-columns.ts";

test("every value of any object has a column", () => {
  const objects = [
    { uniqueKey: "1", content: `{"id":"A","address":{"city":"Turin"}}` },
    { uniqueKey: "2", content: `{"id":"B","lines":[3]}` },
  ];
  const columns = objectCsvColumns(objects);
  expect(columns.map(({ header }) => header)).toEqual([
    "Unique key",
    "id",
    "address.city",
    "lines[0]",
  ]);
  expect(objects.map((object) => columns.map(({ text }) => text(object)))).toEqual([
    ["1", "A", "Turin", undefined],
    ["2", "B", undefined, "3"],
  ]);
});
