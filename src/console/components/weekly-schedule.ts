import type { MatchingResponse } from "@aws-sdk/client-customer-profiles";

/**
 * When the identity resolution job runs, in words: "every Saturday at 00:00 UTC". That is when AWS runs it where no schedule
 * is set (GetMatches, API reference).
 */
export function weeklySchedule(matching: MatchingResponse | undefined): string {
  const { DayOfTheWeek = "SATURDAY", Time = "00:00" } = matching?.JobSchedule ?? {};
  const day = DayOfTheWeek.charAt(0) + DayOfTheWeek.slice(1).toLowerCase();
  return `every ${day} at ${Time} UTC`;
}
