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
  expect(scheduleOf(domain)).toEqual({
    isEnabled: false,
    day: "SATURDAY",
    time: "00:00",
    bucket: "",
    prefix: "",
  });
});

test("3:00 and 03:00 are the same", () => {
  const one = { isEnabled: true, day: "MONDAY", time: "3:00", bucket: "", prefix: "" } as const;
  expect(differingFields(scheduleFields, one, { ...one, time: "03:00" })).toEqual([]);
});

test("auto-merging stays when the schedule changes, and so does an export that was not changed", () => {
  const Matching = {
    Enabled: true,
    AutoMerging: { Enabled: false },
    ExportingConfig: { S3Exporting: { S3BucketName: "results" } },
  };
  const seen = scheduleOf({ ...domain, Matching });
  const values = { ...seen, isEnabled: false, day: "MONDAY", time: " 3:30" } as const;
  expect(withSchedule({ ...domain, Matching }, { ...values, bucket: "" })).toEqual({
    Matching: {
      Enabled: false,
      AutoMerging: { Enabled: false },
      JobSchedule: { DayOfTheWeek: "MONDAY", Time: "3:30" },
    },
  });
  expect(withSchedule({ ...domain, Matching }, values)).toEqual({
    Matching: {
      ...Matching,
      Enabled: false,
      JobSchedule: { DayOfTheWeek: "MONDAY", Time: "3:30" },
    },
  });
});
