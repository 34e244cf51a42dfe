import { nextRun } from "../../profile-model/job-schedule.ts";
import type { Database } from "../store/database.ts";
import { listDomains, type StoredDomain } from "../store/domains.ts";
import { listJobs, unfinishedJob } from "../store/identity-resolution-jobs.ts";
import type { JobRunner } from "./job-runner.ts";

const minute = 60_000;
const domainsPerPage = 100;

/** Starts the job of every domain that has matching enabled at the time its JobSchedule names. */
export class WeeklyJobs {
  readonly #database: Database;
  readonly #runner: JobRunner;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds since the epoch. */
  constructor(database: Database, runner: JobRunner, now: () => number = Date.now) {
    this.#database = database;
    this.#runner = runner;
    this.#now = now;
  }

  /**
   * Starts due jobs now, and at every full minute from now on. Looking every minute rather than sleeping until the next
   * run needs nobody to report a changed schedule, and a computer that was asleep wakes up to the right time.
   */
  follow(): void {
    this.startDueJobs();
    const untilFullMinute = minute - (this.#now() % minute);
    this.#timer = setTimeout(() => this.follow(), untilFullMinute).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Starts the job of each domain for which one was due since its last job began or its settings were changed: also one
   * that was due while the service was down, once for all that it missed (inferred; AWS is never down).
   */
  startDueJobs(): void {
    for (const domain of this.#domainsWithMatching()) {
      const [lastJob] = listJobs(this.#database, domain.id, Number.MAX_SAFE_INTEGER, 1);
      const since = Math.max(domain.updatedAt, lastJob?.startedAt ?? 0);
      const isDue = nextRun(domain.settings.Matching?.JobSchedule, since) <= this.#now();
      if (isDue && !unfinishedJob(this.#database, domain.id)) this.#runner.start(domain);
    }
  }

  *#domainsWithMatching(): Generator<StoredDomain, void, void> {
    for (let after = 0; ;) {
      const domains = listDomains(this.#database, after, domainsPerPage);
      yield* domains.filter(({ settings }) => settings.Matching?.Enabled);
      const last = domains.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }
}
