import Box from "@cloudscape-design/components/box";
import { useState } from "react";
import { type JobSchedule, nextRun } from "../../../profile-model/job-schedule.ts";

const formatOptions = {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
} as const;
const localFormat = new Intl.DateTimeFormat(undefined, formatOptions);
const utcFormat = new Intl.DateTimeFormat(undefined, { ...formatOptions, timeZone: "UTC" });

/** When the weekly job is due next: in the reader's own time, and in UTC, in which it is set. */
export function NextRun({ schedule }: { schedule: JobSchedule | undefined }) {
  const [now] = useState(() => Date.now());
  const next = new Date(nextRun(schedule, now));
  const local = localFormat.format(next);
  const utc = utcFormat.format(next);
  return (
    <>
      <time dateTime={next.toISOString()}>{local}</time>
      {local !== utc && <Box color="text-body-secondary">{utc}</Box>}
    </>
  );
}
