import { expect, test } from "vitest";
import { carryOver, differingFields, foreignChanges, type FormFields } from "./form-fields.ts";

interface Values {
  days: string;
  isOn: boolean;
  queue: string;
}
const fields: FormFields<Values> = {
  days: { label: "Days", inWords: (days) => days.trim() },
  isOn: { label: "Search", inWords: (isOn) => (isOn ? "On" : "Off") },
  queue: { label: "Queue", inWords: (queue) => queue || undefined },
};
const seen: Values = { days: "366", isOn: true, queue: "" };

test("values that are said the same are the same", () => {
  expect(differingFields(fields, seen, { ...seen, days: "366 " })).toEqual([]);
  expect(differingFields(fields, seen, { ...seen, isOn: false, queue: "q" })).toEqual([
    "isOn",
    "queue",
  ]);
});

test("what was typed stays when somebody else changes the rest", () => {
  const typed = { ...seen, days: "90" };
  const now = { days: "30", isOn: false, queue: "q" };
  expect(carryOver(fields, { typed, seen, now })).toEqual({ ...now, days: "90" });
});

test("what somebody else has changed is told with what was typed", () => {
  const typed = { ...seen, queue: "mine" };
  const now = { ...seen, queue: "theirs" };
  expect(foreignChanges(fields, { typed, seen, now })).toEqual([
    { name: "Queue", before: undefined, now: "theirs", typed: "mine" },
  ]);
});
