import { expect, test } from "vitest";
import {
  carryOver,
  changedFields,
  differingFields,
  foreignChanges,
  type FormFields,
} from "./form-fields.ts";

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
  const touched = changedFields(fields, typed, [seen]);
  expect(carryOver({ typed, touched, now })).toEqual({ ...now, days: "90" });
});

test("after a lost answer, what is as it was may be a change all the same, and stays", () => {
  const sent = { ...seen, days: "90" };
  const touched = changedFields(fields, seen, [seen, sent]);
  expect(touched).toEqual(["days"]);
  const now = { ...sent, queue: "theirs" };
  expect(carryOver({ typed: seen, touched, now })).toEqual({ ...seen, queue: "theirs" });
  expect(foreignChanges(fields, seen, { typed: seen, touched, now })).toEqual([
    { name: "Days", before: "366", now: "90", typed: "366", isKept: true },
    { name: "Queue", before: undefined, now: "theirs", typed: undefined, isKept: false },
  ]);
});

test("what somebody else has changed is told with what was typed", () => {
  const typed = { ...seen, queue: "mine" };
  const now = { ...seen, queue: "theirs" };
  expect(foreignChanges(fields, seen, { typed, touched: ["queue"], now })).toEqual([
    { name: "Queue", before: undefined, now: "theirs", typed: "mine", isKept: true },
  ]);
});
