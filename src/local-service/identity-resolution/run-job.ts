import { on } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Database } from "../store/database.ts";
import { domainAtRow } from "../store/domains.ts";
import {
  insertMatchGroups,
  listMatchGroups,
  updateJob,
  type JobChange,
  type StoredJob,
} from "../store/identity-resolution-jobs.ts";
import type { MatchWorkerInput, MatchWorkerReport } from "./match-worker.ts";
import { autoMergingOf, mergeMatchGroup } from "./auto-merging.ts";

/** Rows that are read without a break: some milliseconds. */
const rowsPerTurn = 1000;

/**
 * Takes a job from PENDING to COMPLETED, by way of MERGING where the domain has auto-merging. The comparing happens in a worker thread; this thread, which also answers
 * requests, writes what the worker reports, a little at a time. The groups count only once the job is COMPLETED.
 *
 * @param now milliseconds since the epoch.
 * @throws the reason of `signal` when it is aborted, or whatever else went wrong; the job is then left as it is.
 */
export async function runJob(
  database: Database,
  job: StoredJob,
  signal: AbortSignal,
  now: () => number,
): Promise<void> {
  const update = (change: JobChange): void =>
    database.transaction(() => updateJob(database, job.row, change, now()));
  signal.throwIfAborted();
  update({ status: "PREPROCESSING" });
  const workerData: MatchWorkerInput =
    database.file === undefined
      ? { profiles: await readProfiles(database, job.domain) }
      : { file: database.file, domain: job.domain };
  let groupCount = 0;
  for await (const report of reportsOfWorker(workerData, signal)) {
    // Of a domain that was deleted meanwhile nobody sees a job any more; its row goes with the domain.
    if (!domainAtRow(database, job.domain)) return;
    switch (report.type) {
      case "loaded":
        update({ status: "FIND_MATCHING", profilesReviewed: report.profilesReviewed });
        break;
      case "groups":
        database.transaction(() =>
          insertMatchGroups(database, job.row, groupCount + 1, report.groups),
        );
        groupCount += report.groups.length;
        // Reports that wait are handed over without a break, and requests should come between them.
        await nextTurn();
        break;
      case "done": {
        update({ matchesFound: groupCount });
        await mergeMatchGroups(database, job, signal, now);
        update({ status: "COMPLETED", endedAt: now() });
        return;
      }
    }
  }
  throw new Error("The matching process ended before it was done.");
}

/**
 * Merges the groups that the job has found, where the domain says so: one at a time, between requests. The job counts the merges
 * as they are made, so that the count is true when it is broken off.
 */
async function mergeMatchGroups(
  database: Database,
  job: StoredJob,
  signal: AbortSignal,
  now: () => number,
): Promise<void> {
  const settings = domainAtRow(database, job.domain)?.settings.Matching?.AutoMerging;
  if (!settings?.Enabled || !settings.Consolidation) return;
  const autoMerging = autoMergingOf(settings);
  database.transaction(() => updateJob(database, job.row, { status: "MERGING" }, now()));
  let mergesDone = 0;
  for (let after = 0; ;) {
    const [group] = listMatchGroups(database, job.row, after, 1);
    if (!group || !domainAtRow(database, job.domain)) return;
    after = group.rank;
    if (group.confidenceScore < autoMerging.minConfidenceScore) return;
    mergesDone += database.transaction(() => {
      const made = mergeMatchGroup(database, job.domain, group, autoMerging, now());
      updateJob(database, job.row, { mergesDone: mergesDone + made }, now());
      return made;
    });
    await nextTurn();
    signal.throwIfAborted();
  }
}

async function* reportsOfWorker(
  workerData: MatchWorkerInput,
  signal: AbortSignal,
): AsyncGenerator<MatchWorkerReport, void, void> {
  const worker = new Worker(new URL("./match-worker.ts", import.meta.url), { workerData });
  try {
    const messages = on(worker, "message", { signal, close: ["exit"] });
    for await (const [report] of messages as AsyncIterable<[MatchWorkerReport]>) yield report;
  } catch (error) {
    // Node wraps the reason of an abort.
    signal.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** The profiles of a database that no other thread can open. */
async function readProfiles(database: Database, domain: number): Promise<string[]> {
  const profiles: string[] = [];
  const page = database.prepare(
    "SELECT id, fields FROM profiles WHERE domain = ? AND id > ? ORDER BY id LIMIT ?",
  );
  for (let after = 0; ;) {
    const rows = page.all(domain, after, rowsPerTurn);
    for (const row of rows) profiles.push(String(row["fields"]));
    if (rows.length < rowsPerTurn) return profiles;
    after = Number(rows.at(-1)?.["id"]);
    await nextTurn();
  }
}
