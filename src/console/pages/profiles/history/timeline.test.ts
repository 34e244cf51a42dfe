import type { ProfileHistoryRecord } from "@aws-sdk/client-customer-profiles";
import { expect, test } from "vitest";
import { readContact } from "./contact.ts";
import { timelineOf } from "./timeline.ts";

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const record = (day: number): ProfileHistoryRecord => ({
  Id: `record ${day}`,
  ObjectTypeName: "_profile",
  ActionType: "UPDATED",
  CreatedAt: at(day),
});
const contact = (day: number | undefined) =>
  readContact({
    uniqueKey: String(day),
    objectTypeName: "_communicationRecord",
    content: JSON.stringify({ Channel: "VOICE", CreatedDate: day && at(day).toISOString() }),
  });
const daysOf = (entries: ReturnType<typeof timelineOf>) =>
  entries.map(({ kind, at: time }) => [kind, time?.getUTCDate()]);

test("records and contacts are joined by time, those without one last", () => {
  const parts = {
    records: [record(2), record(6)],
    contacts: [contact(undefined), contact(4), contact(undefined), contact(8), contact(1)],
  };
  expect(daysOf(timelineOf({ ...parts, hasOlderRecords: false }))).toEqual([
    ["contact", 8],
    ["record", 6],
    ["contact", 4],
    ["record", 2],
    ["contact", 1],
    ["contact", undefined],
    ["contact", undefined],
  ]);
});

test("a contact that is older than what has been read waits", () => {
  const parts = { records: [record(6), record(3)], contacts: [contact(2), contact(4)] };
  expect(daysOf(timelineOf({ ...parts, hasOlderRecords: true }))).toEqual([
    ["record", 6],
    ["contact", 4],
    ["record", 3],
  ]);
});

test("all contacts wait until records have been read", () => {
  const contacts = [contact(2), contact(undefined)];
  expect(timelineOf({ records: [], contacts, hasOlderRecords: true })).toEqual([]);
});

test.each([
  ['{"Channel":"CHAT","CreatedDate":"2026-03-01T10:00:00Z"}', "Contact by chat", at(1)],
  [
    '{"Channel":"VOICE","InitiationMethod":"QUEUE_TRANSFER","InitiationTimestamp":"2026-03-01T00:00:00Z"}',
    "Contact by voice, queue transfer",
    at(1),
  ],
  ['{"CreatedDate":"last week"}', "Contact", undefined],
  ['{"Channel":7}', "Contact", undefined],
  ["no JSON", "Contact", undefined],
  ["null", "Contact", undefined],
])("%s is read", (content, what, when) => {
  const read = readContact({ uniqueKey: "k", objectTypeName: "CTR", content });
  expect(read.what).toBe(what);
  expect(read.at?.getUTCDate()).toBe(when?.getUTCDate());
});
