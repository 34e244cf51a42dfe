import { expect, test } from "vitest";
import { historyInWords, jobHistory } from "./job-history.ts";

const job = (day: number, found: number, merged: number) => ({
  JobId: `job-${day}`,
  JobStartTime: new Date(Date.UTC(2027, 0, day)),
  JobEndTime: new Date(Date.UTC(2027, 0, day, 1)),
  JobStats: { NumberOfMatchesFound: found, NumberOfMergesDone: merged },
});

test("jobs stand from the oldest to the newest, against the highest bar of all", () => {
  const bars = jobHistory([job(3, 4, 8), job(2, 2, 0)]);
  expect(bars.map(({ jobId }) => jobId)).toEqual(["job-2", "job-3"]);
  expect(bars.map(({ foundHeight }) => foundHeight)).toEqual([0.25, 0.5]);
  expect(bars.map(({ mergedHeight }) => mergedHeight)).toEqual([0, 1]);
  expect(historyInWords(bars)).toBe(
    "Matches found by the last 2 jobs: 2 to 4. Merges done: 0 to 8.",
  );
});

test("a job that runs has no bars yet, and the 20 latest are shown", () => {
  const running = { ...job(30, 9, 9), JobEndTime: undefined };
  const jobs = Array.from({ length: 25 }, (_, index) => job(25 - index, 1, 0));
  const bars = jobHistory([running, ...jobs]);
  expect(bars).toHaveLength(20);
  expect(bars.at(-1)?.jobId).toBe("job-25");
});

test("where nothing was found no bar has a height", () => {
  const bars = jobHistory([job(1, 0, 0)]);
  expect(bars[0]).toMatchObject({ foundHeight: 0, mergedHeight: 0 });
  expect(historyInWords(bars)).toBe("Matches found by the last job: 0. Merges done: 0.");
});
