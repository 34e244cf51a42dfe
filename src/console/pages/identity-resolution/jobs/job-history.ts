import type { IdentityResolutionJob } from "@aws-sdk/client-customer-profiles";

/** What one job is in the chart; heights are shares of the highest bar, 0 to 1. */
export interface JobBars {
  jobId: string;
  start: Date;
  found: number;
  merged: number;
  foundHeight: number;
  mergedHeight: number;
}

/** Bars that can still be told apart on a narrow screen. */
const mostJobs = 20;

/** The latest jobs that have ended and found or merged something to count, oldest first, as a chart reads. */
export function jobHistory(newestFirst: readonly IdentityResolutionJob[]): JobBars[] {
  const counted = newestFirst
    .flatMap(({ JobId, JobStartTime, JobEndTime, JobStats }) =>
      JobId && JobStartTime && JobEndTime && JobStats
        ? {
            jobId: JobId,
            start: JobStartTime,
            found: JobStats.NumberOfMatchesFound ?? 0,
            merged: JobStats.NumberOfMergesDone ?? 0,
          }
        : [],
    )
    .slice(0, mostJobs)
    .toReversed();
  const highest = Math.max(1, ...counted.flatMap(({ found, merged }) => [found, merged]));
  return counted.map((job) => ({
    ...job,
    foundHeight: job.found / highest,
    mergedHeight: job.merged / highest,
  }));
}

/** What the chart shows, for those who do not see it: "Matches found by the last 3 jobs: from 4 to 9. Merges done: 0 to 2." */
export function historyInWords(bars: readonly JobBars[]): string {
  const jobs = bars.length === 1 ? "the last job" : `the last ${bars.length} jobs`;
  const found = rangeInWords(bars.map((bar) => bar.found));
  const merged = rangeInWords(bars.map((bar) => bar.merged));
  return `Matches found by ${jobs}: ${found}. Merges done: ${merged}.`;
}

function rangeInWords(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most
    ? least.toLocaleString("en")
    : `${least.toLocaleString("en")} to ${most.toLocaleString("en")}`;
}
