import type { MatchingResponse } from "@aws-sdk/client-customer-profiles";
import { defaultSchedule } from "../../profile-model/job-schedule.ts";

/** When the identity resolution job runs, in words: "every Saturday at 00:00 UTC". */
export function weeklySchedule(matching: MatchingResponse | undefined): string {
  const { DayOfTheWeek = defaultSchedule.DayOfTheWeek, Time = defaultSchedule.Time } =
    matching?.JobSchedule ?? {};
  return `every ${dayInWords(DayOfTheWeek)} at ${Time} UTC`;
}

/** "SATURDAY" as people write it. */
export function dayInWords(day: string): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}
