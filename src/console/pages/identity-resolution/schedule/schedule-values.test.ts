import { expect, test } from "vitest";
import { differingFields } from "../../../components/form-fields.ts";
import { scheduleFields, scheduleOf, timeError, withSchedule } from "./schedule-values.ts";

const domain = {
  DomainName: "d",
  CreatedAt: new Date(0),
  LastUpdatedAt: new Date(0),
  $metadata: {},
};

test.each(["0:00", "00:00", "9:59", "19:05", "23:59"])("%s is a time", (time) => {
  expect(timeError(time)).toBeUndefined();
});
test.each(["", "24:00", "1:5", "12:60", "1200", "12:00:00"])("%s is no time", (time) => {
  expect(timeError(time)).toMatch(/\.$/);
});

test("a domain without a schedule has the one that AWS gives it", () => {
  expect(scheduleOf(domain)).toEqual({ isEnabled: false, day: "SATURDAY", time: "00:00" });
});

test("3:00 and 03:00 are the same", () => {
  const one = { isEnabled: true, day: "MONDAY", time: "3:00" } as const;
  expect(differingFields(scheduleFields, one, { ...one, time: "03:00" })).toEqual([]);
});

test("auto-merging and export stay when the schedule changes", () => {
  const Matching = {
    Enabled: true,
    AutoMerging: { Enabled: false },
    ExportingConfig: { S3Exporting: { S3BucketName: "results" } },
  };
  const values = { isEnabled: false, day: "MONDAY", time: " 3:30" } as const;
  expect(withSchedule({ ...domain, Matching }, values)).toEqual({
    Matching: {
      ...Matching,
      Enabled: false,
      JobSchedule: { DayOfTheWeek: "MONDAY", Time: "3:30" },
    },
  });
});
