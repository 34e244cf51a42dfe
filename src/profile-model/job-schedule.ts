/** In the order of `Date.prototype.getUTCDay`; the values of the API's JobScheduleDayOfTheWeek. */
export const daysOfTheWeek = [
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
] as const;

export type DayOfTheWeek = (typeof daysOfTheWeek)[number];

/** When the identity resolution job runs every week (shape `JobSchedule`). */
export interface JobSchedule {
  DayOfTheWeek: DayOfTheWeek | undefined;
  /** H:MM or HH:MM, UTC. */
  Time: string | undefined;
}

/** When a domain names no schedule (CreateDomain, `Matching`: "every Saturday at 12AM UTC"). */
export const defaultSchedule = { DayOfTheWeek: "SATURDAY", Time: "00:00" } as const;

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The first time after `after` at which the weekly job is due.
 *
 * @param schedule undefined stands for AWS's default.
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
