import { expect, test } from "vitest";
import { nextRun } from "./job-schedule.ts";

function next(schedule: Parameters<typeof nextRun>[0], after: string): string {
  return new Date(nextRun(schedule, Date.parse(after))).toISOString();
}

// 2026-03-04 is a Wednesday.
test("is on the next such day of the week", () => {
  const schedule = { DayOfTheWeek: "FRIDAY", Time: "13:05" } as const;
  expect(next(schedule, "2026-03-04T09:00:00Z")).toBe("2026-03-06T13:05:00.000Z");
});

test("is today when the time is still to come, and in a week when it is past", () => {
  const schedule = { DayOfTheWeek: "WEDNESDAY", Time: "9:30" } as const;
  expect(next(schedule, "2026-03-04T09:29:59.999Z")).toBe("2026-03-04T09:30:00.000Z");
  expect(next(schedule, "2026-03-04T09:30:00.001Z")).toBe("2026-03-11T09:30:00.000Z");
});

test("is after the given time, never at it, so that a run does not start itself again", () => {
  const schedule = { DayOfTheWeek: "WEDNESDAY", Time: "09:30" } as const;
  expect(next(schedule, "2026-03-04T09:30:00Z")).toBe("2026-03-11T09:30:00.000Z");
});

test("wraps around the end of the week and of the year", () => {
  const schedule = { DayOfTheWeek: "SUNDAY", Time: "0:00" } as const;
  expect(next(schedule, "2026-12-31T12:00:00Z")).toBe("2027-01-03T00:00:00.000Z");
});

test("defaults to Saturday, midnight UTC", () => {
  expect(next(undefined, "2026-03-04T09:00:00Z")).toBe("2026-03-07T00:00:00.000Z");
});
