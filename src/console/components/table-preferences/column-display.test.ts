import { expect, test } from "vitest";
import { arrangedColumns, keepAbsent } from "./column-display.ts";

const arrangement = [
  { id: "email", visible: true },
  { id: "name", visible: true },
  { id: "city", visible: false },
];

test("columns stand as they were arranged; new ones come last, gone ones are left out", () => {
  expect(arrangedColumns(arrangement, [{ id: "name" }, { id: "email" }, { id: "phone" }])).toEqual([
    { id: "email", visible: true },
    { id: "name", visible: true },
    { id: "phone", visible: true },
  ]);
  expect(arrangedColumns([], [{ id: "name" }, { id: "id", isHiddenAtFirst: true }])).toEqual([
    { id: "name", visible: true },
    { id: "id", visible: false },
  ]);
});

test("a column that a table has only at times keeps its place and its state", () => {
  expect(keepAbsent([{ id: "name", visible: false }], arrangement)).toEqual([
    { id: "name", visible: false },
    { id: "email", visible: true },
    { id: "city", visible: false },
  ]);
});
