import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "../store/database.ts";
import { domainAtRow, type StoredDomain } from "../store/domains.ts";
import {
  deleteExpiredJobs,
  deleteJob,
  deleteOldMatchGroups,
  failUnfinishedJobs,
  insertJob,
  unfinishedJob,
  updateJob,
  type StoredJob,
} from "../store/identity-resolution-jobs.ts";
import { badRequest } from "../wire/service-error.ts";
import { runJob } from "./run-job.ts";

/** Milliseconds for which a job stays listed. AWS names no figure. */
const jobLifetime = 365 * 24 * 60 * 60_000;
/** Why the service itself ended a job; its message is the job's. */
class JobStoppedError extends Error {
  override readonly name = "JobStoppedError";
}

/** Rows that are deleted without a break: some milliseconds. */
const rowsPerTurn = 1000;

/** Runs identity resolution jobs, one at a time: each costs a processor and a copy of its domain's profiles. */
export class JobRunner {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #stopping = new AbortController();
  #work: Promise<void> = Promise.resolve();

  /**
   * Ends as FAILED what a service that was killed left unfinished.
   *
   * @param now milliseconds since the epoch.
   */
  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database;
    this.#now = now;
    const message = "The service ended while the job was running.";
    database.transaction(() => failUnfinishedJobs(database, message, now()));
  }

  /**
   * Puts a job of the domain in line; it is run at once unless a job of another domain is running.
   *
   * @throws ServiceError 400 when matching is not enabled, or a job of the domain has not ended.
   */
  start(domain: StoredDomain): StoredJob {
    if (!domain.settings.Matching?.Enabled) {
      throw badRequest(`Matching is not enabled for domain ${domain.name}`);
    }
    const job = this.#database.transaction(() => {
      const other = unfinishedJob(this.#database, domain.id);
      if (other) throw badRequest(`Identity resolution job ${other.jobId} has not ended yet`);
      deleteExpiredJobs(this.#database, domain.id, this.#now());
      return insertJob(this.#database, {
        domain: domain.id,
        jobId: randomBytes(16).toString("hex"),
        startedAt: this.#now(),
        expiresAt: this.#now() + jobLifetime,
      });
    });
    this.#work = this.#work
      .then(() => this.#run(job))
      .catch((error: unknown) => logUnexpected(job, error));
    return job;
  }

  /** Resolves when no job is waiting or running. */
  async idle(): Promise<void> {
    let work: Promise<void> | undefined;
    while (work !== this.#work) {
      work = this.#work;
      await work;
    }
  }

  /** Breaks off what is running; it and what waits end as FAILED. */
  async stop(): Promise<void> {
    this.#stopping.abort(new JobStoppedError("The service was stopped before the job was done."));
    await this.idle();
  }

  async #run(job: StoredJob): Promise<void> {
    const { settings } = domainAtRow(this.#database, job.domain) ?? {};
    if (!settings?.Matching?.Enabled) {
      // GetIdentityResolutionJob, Status: "If you turn off the Identity Resolution feature in your domain, jobs in the
      // PENDING state are deleted."
      this.#database.transaction(() => deleteJob(this.#database, job.row));
      return;
    }
    try {
      await runJob(this.#database, job, this.#stopping.signal, this.#now);
    } catch (error) {
      const isStopped = error instanceof JobStoppedError;
      if (!isStopped) logUnexpected(job, error);
      const message = isStopped ? error.message : "The matching process failed unexpectedly.";
      const endedAt = this.#now();
      this.#database.transaction(() =>
        updateJob(this.#database, job.row, { status: "FAILED", message, endedAt }, endedAt),
      );
    }
    await this.#deleteOldMatchGroups(job.domain);
  }

  async #deleteOldMatchGroups(domain: number): Promise<void> {
    for (;;) {
      const deleted = this.#database.transaction(() =>
        deleteOldMatchGroups(this.#database, domain, rowsPerTurn),
      );
      if (deleted < rowsPerTurn) return;
      await nextTurn();
    }
  }
}

/** Without the error's message, which could quote a profile. */
function logUnexpected({ jobId }: StoredJob, error: unknown): void {
  const { name, stack = "" } = error instanceof Error ? error : new Error();
  const frames = stack.split("\n").filter((line) => /^\s+at /u.test(line));
  process.stderr.write(`Identity resolution job ${jobId} failed: ${name}\n${frames.join("\n")}\n`);
}
