import type {
  GetDomainCommandOutput,
  UpdateDomainCommandInput,
} from "@aws-sdk/client-customer-profiles";
import { type DayOfTheWeek, defaultSchedule } from "../../../../profile-model/job-schedule.ts";
import { allInWords, type FormFields } from "../../../components/form-fields.ts";
import { dayInWords } from "../../../components/weekly-schedule.ts";
import {
  autoMergingFields,
  autoMergingOf,
  type AutoMergingValues,
} from "../auto-merging/auto-merging-values.ts";
import {
  exportFields,
  exportingConfig,
  exportOf,
  type ExportValues,
} from "../export/export-values.ts";

export interface ScheduleValues extends ExportValues {
  isEnabled: boolean;
  day: DayOfTheWeek;
  /** H:MM or HH:MM, UTC. */
  time: string;
  /** What the jobs of the search merge by themselves: seen here, set on a page of its own. */
  autoMerging: AutoMergingValues;
}

const { isEnabled: _isEnabled, ...mergingFields } = autoMergingFields;

export const scheduleFields: FormFields<ScheduleValues> = {
  isEnabled: { label: "Search for duplicates", inWords: (isEnabled) => (isEnabled ? "on" : "off") },
  day: { label: "Day", inWords: dayInWords },
  time: { label: "Time", inWords: (time) => withTwoDigits(time.trim()) },
  autoMerging: {
    label: "Auto-merging",
    // Every setting of it: all of them decide what is merged once the search is turned on.
    inWords: ({ isEnabled, ...values }) =>
      isEnabled ? `on; ${allInWords(mergingFields, values)}` : "off",
  },
  ...exportFields,
};

/** 3:00 and 03:00 are the same time. */
function withTwoDigits(time: string): string {
  return /^\d:/.test(time) ? `0${time}` : time;
}

export function scheduleOf(domain: GetDomainCommandOutput): ScheduleValues {
  const { Matching } = domain;
  return {
    isEnabled: Matching?.Enabled ?? false,
    day: Matching?.JobSchedule?.DayOfTheWeek ?? defaultSchedule.DayOfTheWeek,
    time: Matching?.JobSchedule?.Time ?? defaultSchedule.Time,
    autoMerging: autoMergingOf(domain),
    ...exportOf(Matching?.ExportingConfig),
  };
}

/** What is wrong with a time (shape `JobScheduleTime`), as a sentence; undefined when nothing is. */
export function timeError(time: string): string | undefined {
  return /^(\d|[01]\d|2[0-3]):[0-5]\d$/.test(time.trim())
    ? undefined
    : "Enter a time from 00:00 to 23:59, such as 03:30.";
}

/**
 * The schedule and where results go, put into the domain's matching as it is now: UpdateDomain replaces `Matching` as a
 * whole. Where the search is turned off auto-merging goes with it, criteria and all (Administrator Guide, "Disable Identity
 * Resolution"): left on, it would merge again without a word once the search is turned on.
 */
export function withSchedule(
  { Matching }: GetDomainCommandOutput,
  values: ScheduleValues,
): Omit<UpdateDomainCommandInput, "DomainName"> {
  const { isEnabled, day, time } = values;
  const { ExportingConfig: _, ...rest } = Matching ?? {};
  return {
    Matching: {
      ...rest,
      Enabled: isEnabled,
      ...(!isEnabled && rest.AutoMerging && { AutoMerging: { Enabled: false } }),
      JobSchedule: { DayOfTheWeek: day, Time: time.trim() },
      ...exportingConfig(values),
    },
  };
}
