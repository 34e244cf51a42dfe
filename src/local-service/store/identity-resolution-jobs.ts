import type { IdentityResolutionJobStatus } from "@aws-sdk/client-customer-profiles";
import type { Database } from "./database.ts";

/** Times are milliseconds since the epoch. */
export interface StoredJob {
  /** Row id; jobs are listed from the highest, the newest. */
  row: number;
  /** Row id of its domain. */
  domain: number;
  jobId: string;
  status: IdentityResolutionJobStatus;
  message: string | undefined;
  startedAt: number;
  endedAt: number | undefined;
  updatedAt: number;
  expiresAt: number;
  profilesReviewed: number;
  matchesFound: number;
  mergesDone: number;
}

export interface MatchGroup {
  matchId: string;
  profileIds: readonly string[];
  /** 0..1. */
  confidenceScore: number;
}

const unfinished = "('PENDING', 'PREPROCESSING', 'FIND_MATCHING', 'MERGING')";

type JobRow = Record<
  | "id"
  | "domain"
  | "started_at"
  | "updated_at"
  | "expires_at"
  | "profiles_reviewed"
  | "matches_found"
  | "merges_done",
  number
> & {
  job_id: string;
  status: IdentityResolutionJobStatus;
  message: string | null;
  ended_at: number | null;
};

function toJob(row: unknown): StoredJob {
  const job = row as JobRow;
  return {
    row: job.id,
    domain: job.domain,
    jobId: job.job_id,
    status: job.status,
    message: job.message ?? undefined,
    startedAt: job.started_at,
    endedAt: job.ended_at ?? undefined,
    updatedAt: job.updated_at,
    expiresAt: job.expires_at,
    profilesReviewed: job.profiles_reviewed,
    matchesFound: job.matches_found,
    mergesDone: job.merges_done,
  };
}

/** A job that is PENDING. */
export function insertJob(
  database: Database,
  job: Pick<StoredJob, "domain" | "jobId" | "startedAt" | "expiresAt">,
): StoredJob {
  const row = database
    .prepare(
      `INSERT INTO identity_resolution_jobs (domain, job_id, status, started_at, updated_at, expires_at)
       VALUES (?, ?, 'PENDING', ?, ?, ?) RETURNING *`,
    )
    .get(job.domain, job.jobId, job.startedAt, job.startedAt, job.expiresAt);
  return toJob(row);
}

export type JobChange = Partial<
  Pick<
    StoredJob,
    "status" | "message" | "endedAt" | "profilesReviewed" | "matchesFound" | "mergesDone"
  >
>;

/** Members of `change` that are absent keep their value. @param now milliseconds since the epoch. */
export function updateJob(database: Database, row: number, change: JobChange, now: number): void {
  database
    .prepare(
      `UPDATE identity_resolution_jobs SET status = coalesce(?, status), message = coalesce(?, message),
         ended_at = coalesce(?, ended_at), profiles_reviewed = coalesce(?, profiles_reviewed),
         matches_found = coalesce(?, matches_found), merges_done = coalesce(?, merges_done), updated_at = ?
       WHERE id = ?`,
    )
    .run(
      change.status ?? null,
      change.message ?? null,
      change.endedAt ?? null,
      change.profilesReviewed ?? null,
      change.matchesFound ?? null,
      change.mergesDone ?? null,
      now,
      row,
    );
}

export function deleteJob(database: Database, row: number): void {
  database.prepare("DELETE FROM identity_resolution_jobs WHERE id = ?").run(row);
}

/** Ends as FAILED what a service that is gone left unfinished. @param now milliseconds since the epoch. */
export function failUnfinishedJobs(database: Database, message: string, now: number): void {
  database
    .prepare(
      `UPDATE identity_resolution_jobs SET status = 'FAILED', message = ?, ended_at = ?, updated_at = ?
       WHERE status IN ${unfinished}`,
    )
    .run(message, now, now);
}

export function deleteExpiredJobs(database: Database, domain: number, now: number): void {
  database
    .prepare("DELETE FROM identity_resolution_jobs WHERE domain = ? AND expires_at <= ?")
    .run(domain, now);
}

export function findJob(database: Database, domain: number, jobId: string): StoredJob | undefined {
  const row = database
    .prepare("SELECT * FROM identity_resolution_jobs WHERE domain = ? AND job_id = ?")
    .get(domain, jobId);
  return row && toJob(row);
}

export function unfinishedJob(database: Database, domain: number): StoredJob | undefined {
  const row = database
    .prepare(
      `SELECT * FROM identity_resolution_jobs WHERE domain = ? AND status IN ${unfinished} LIMIT 1`,
    )
    .get(domain);
  return row && toJob(row);
}

/** The newest first, those older than row `before`. */
export function listJobs(
  database: Database,
  domain: number,
  before: number,
  limit: number,
): StoredJob[] {
  return database
    .prepare(
      "SELECT * FROM identity_resolution_jobs WHERE domain = ? AND id < ? ORDER BY id DESC LIMIT ?",
    )
    .all(domain, before, limit)
    .map(toJob);
}

/** The job whose results GetMatches returns. */
export function latestCompletedJob(database: Database, domain: number): StoredJob | undefined {
  const row = database
    .prepare(
      `SELECT * FROM identity_resolution_jobs WHERE domain = ? AND status = 'COMPLETED'
       ORDER BY id DESC LIMIT 1`,
    )
    .get(domain);
  return row && toJob(row);
}

/** @param firstRank of the first of `groups`; the others follow. */
export function insertMatchGroups(
  database: Database,
  job: number,
  firstRank: number,
  groups: readonly MatchGroup[],
): void {
  const insert = database.prepare(
    "INSERT INTO match_groups (job, rank, match_id, profile_ids, confidence_score) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [index, { matchId, profileIds, confidenceScore }] of groups.entries()) {
    insert.run(job, firstRank + index, matchId, JSON.stringify(profileIds), confidenceScore);
  }
}

/** Groups of a job in the order of their ranks, those after rank `after`. */
export function listMatchGroups(
  database: Database,
  job: number,
  after: number,
  limit: number,
): (MatchGroup & { rank: number })[] {
  return database
    .prepare("SELECT * FROM match_groups WHERE job = ? AND rank > ? ORDER BY rank LIMIT ?")
    .all(job, after, limit)
    .map(toMatchGroup);
}

function toMatchGroup(row: Record<string, unknown>): MatchGroup & { rank: number } {
  return {
    rank: Number(row["rank"]),
    matchId: String(row["match_id"]),
    profileIds: JSON.parse(String(row["profile_ids"])) as string[],
    confidenceScore: Number(row["confidence_score"]),
  };
}

/** The group of a job that has this id or this profile, the surest where there are several. */
export function findMatchGroup(
  database: Database,
  job: number,
  { matchId, profileId }: { matchId?: string; profileId?: string },
): MatchGroup | undefined {
  const row =
    matchId === undefined
      ? database
          .prepare(
            `SELECT * FROM match_groups WHERE job = ?1 AND rank =
               (SELECT min(rank) FROM match_group_members WHERE job = ?1 AND profile_id = ?2)`,
          )
          .get(job, profileId ?? "")
      : database
          .prepare("SELECT * FROM match_groups WHERE job = ? AND match_id = ? ORDER BY rank")
          .get(job, matchId);
  return row && toMatchGroup(row);
}

/**
 * Deletes up to `limit` groups of the domain that GetMatches will not return any more: those of earlier runs, and of
 * runs that failed while they wrote.
 *
 * @returns how many it deleted.
 */
export function deleteOldMatchGroups(database: Database, domain: number, limit: number): number {
  const latest = latestCompletedJob(database, domain)?.row ?? -1;
  const { changes } = database
    .prepare(
      `DELETE FROM match_groups WHERE (job, rank) IN (
         SELECT g.job, g.rank FROM identity_resolution_jobs j JOIN match_groups g ON g.job = j.id
         WHERE j.domain = ? AND j.id <> ? AND j.status IN ('COMPLETED', 'FAILED') LIMIT ?)`,
    )
    .run(domain, latest, limit);
  return Number(changes);
}
