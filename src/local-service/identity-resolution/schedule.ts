import type { JobSchedule, JobScheduleDayOfTheWeek } from "@aws-sdk/client-customer-profiles";

/** When a domain names no schedule (CreateDomain, `Matching`: "every Saturday at 12AM UTC"). */
const defaultSchedule = { DayOfTheWeek: "SATURDAY", Time: "00:00" } as const;

/** In the order of `Date.prototype.getUTCDay`. */
const daysOfTheWeek: readonly JobScheduleDayOfTheWeek[] = [
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
];

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The first time after `after` at which the weekly job is due.
 *
 * @param schedule `Time` is H:MM or HH:MM, UTC; undefined stands for AWS's default.
 * @param after milliseconds since the epoch; a job that is due at this very time is not meant.
 * @returns milliseconds since the epoch.
 */
export function nextRun(schedule: JobSchedule | undefined, after: number): number {
  const { DayOfTheWeek = defaultSchedule.DayOfTheWeek, Time = defaultSchedule.Time } =
    schedule ?? {};
  const [hours, minutes] = Time.split(":").map(Number);
  const midnight = after - (after % day);
  const daysAhead = (daysOfTheWeek.indexOf(DayOfTheWeek) - new Date(after).getUTCDay() + 7) % 7;
  const run = midnight + daysAhead * day + ((hours ?? 0) * 60 + (minutes ?? 0)) * minute;
  return run > after ? run : run + 7 * day;
}
