import { expect, test } from "vitest";
import { differingFields } from "../../../components/form-fields.ts";
import { autoMergingOf } from "../auto-merging/auto-merging-values.ts";
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
    autoMerging: autoMergingOf(domain),
    bucket: "",
    prefix: "",
  });
});

test("3:00 and 03:00 are the same", () => {
  const one = { ...scheduleOf(domain), isEnabled: true, time: "3:00" };
  expect(differingFields(scheduleFields, one, { ...one, time: "03:00" })).toEqual([]);
});

const criteria = { MatchingAttributesList: [["LastName", "EmailAddress"]] };
const Matching = {
  Enabled: true,
  AutoMerging: { Enabled: true, Consolidation: criteria },
  ExportingConfig: { S3Exporting: { S3BucketName: "results" } },
};
const seen = scheduleOf({ ...domain, Matching });

test("auto-merging stays when the schedule changes, and so does an export that was not changed", () => {
  const values = { ...seen, day: "MONDAY", time: " 3:30" } as const;
  const JobSchedule = { DayOfTheWeek: "MONDAY", Time: "3:30" };
  expect(withSchedule({ ...domain, Matching }, { ...values, bucket: "" })).toEqual({
    Matching: { Enabled: true, AutoMerging: Matching.AutoMerging, JobSchedule },
  });
  expect(withSchedule({ ...domain, Matching }, values)).toEqual({
    Matching: { ...Matching, JobSchedule },
  });
});

test("auto-merging is off once the search is: it would merge again as soon as the search is on", () => {
  expect(withSchedule({ ...domain, Matching }, { ...seen, isEnabled: false })).toMatchObject({
    Matching: { Enabled: false, AutoMerging: { Enabled: false } },
  });
});

test.each([
  ["criteria", { Consolidation: { MatchingAttributesList: [["LastName"]] } }],
  ["lowest score", { MinAllowedConfidenceScoreForMerging: 0.2 }],
  ["conflict rule", { ConflictResolution: { ConflictResolvingModel: "RECENCY" } }],
  [
    "winning source",
    { ConflictResolution: { ConflictResolvingModel: "SOURCE", SourceName: "Order" } },
  ],
] as const)("that somebody else has changed the %s of merging is a change", (_what, change) => {
  const AutoMerging = {
    ...Matching.AutoMerging,
    ConflictResolution: { ConflictResolvingModel: "SOURCE", SourceName: "CTR" },
    MinAllowedConfidenceScoreForMerging: 0.9,
  } as const;
  const before = scheduleOf({ ...domain, Matching: { ...Matching, AutoMerging } });
  const now = scheduleOf({
    ...domain,
    Matching: { ...Matching, AutoMerging: { ...AutoMerging, ...change } as never },
  });
  expect(differingFields(scheduleFields, before, now)).toEqual(["autoMerging"]);
});
