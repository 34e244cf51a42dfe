import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Database } from "../store/database.ts";
import { findDomain, insertDomain, updateDomain, type DomainSettings } from "../store/domains.ts";
import {
  insertJob,
  latestCompletedJob,
  listJobs,
  listMatchGroups,
  updateJob,
} from "../store/identity-resolution-jobs.ts";
import { insertProfile } from "../store/profiles.ts";
import { JobRunner } from "./job-runner.ts";
import { WeeklyJobs } from "./weekly-jobs.ts";

const settings: DomainSettings = {
  DefaultExpirationDays: 30,
  Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "FRIDAY", Time: "13:05" } },
};

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "identity-resolution-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function openDatabase(directory?: string): Database {
  const database = new Database(directory);
  onTestFinished(() => database.close());
  return database;
}

function newDomain(database: Database, createdAt: string) {
  insertDomain(database, "customers", settings, {}, Date.parse(createdAt));
  const domain = findDomain(database, "customers");
  if (domain === undefined) throw new Error("The domain was not stored");
  return domain;
}

function insertTwins(database: Database, domain: number): void {
  for (const digit of ["a", "b"]) {
    const profile = { FirstName: "Ann", LastName: "Lee", EmailAddress: "ann.lee@example.com" };
    insertProfile(database, domain, { ...profile, ProfileId: digit.repeat(32) }, 0);
  }
}

test("the worker reads a database on disk by itself", async () => {
  const database = openDatabase(temporaryDirectory());
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  insertTwins(database, domain.id);
  const runner = new JobRunner(database);
  runner.start(domain);
  await runner.idle();
  const job = latestCompletedJob(database, domain.id);
  expect(job).toMatchObject({ profilesReviewed: 2, matchesFound: 1 });
  expect(listMatchGroups(database, job?.row ?? 0, 0, 10)).toMatchObject([
    { rank: 1, profileIds: ["a".repeat(32), "b".repeat(32)] },
  ]);
});

test("a job that was running when the service was killed has failed at the next start", async () => {
  const database = openDatabase(temporaryDirectory());
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  const startedAt = Date.parse("2026-03-05T09:00:00Z");
  const expiresAt = startedAt * 2;
  const job = { domain: domain.id, jobId: "f".repeat(32), startedAt, expiresAt };
  const { row } = insertJob(database, job);
  updateJob(database, row, { status: "FIND_MATCHING", profilesReviewed: 7 }, startedAt);

  const now = Date.parse("2026-03-05T10:00:00Z");
  const restarted = new JobRunner(database, () => now);

  expect(listJobs(database, domain.id, Infinity, 10)).toMatchObject([
    { status: "FAILED", message: "The service ended while the job was running.", endedAt: now },
  ]);
  restarted.start(domain);
  await restarted.idle();
  expect(listJobs(database, domain.id, Infinity, 10)).toMatchObject([
    { status: "COMPLETED" },
    { status: "FAILED" },
  ]);
});

test("stopping breaks a job off and says so", async () => {
  const database = openDatabase();
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  const runner = new JobRunner(database);
  runner.start(domain);
  await runner.stop();
  expect(listJobs(database, domain.id, Infinity, 10)).toMatchObject([
    { status: "FAILED", message: "The service was stopped before the job was done." },
  ]);
});

test("the results of the run before stay until the next is complete, then go", async () => {
  const database = openDatabase();
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  insertTwins(database, domain.id);
  const runner = new JobRunner(database);
  const first = runner.start(domain);
  await runner.idle();
  const second = runner.start(domain);
  expect(listMatchGroups(database, first.row, 0, 10)).toHaveLength(1);
  await runner.idle();
  expect(listMatchGroups(database, first.row, 0, 10)).toHaveLength(0);
  expect(listMatchGroups(database, second.row, 0, 10)).toHaveLength(1);
});

// 2026-03-06 is a Friday.
test.each([
  ["before its time", "2026-03-06T13:04:59Z", 0],
  ["at its time", "2026-03-06T13:05:00Z", 1],
  ["when its time passed while the service was down", "2026-03-20T00:00:00Z", 1],
])("the weekly job %s", async (_when, time, jobs) => {
  const database = openDatabase();
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  const now = () => Date.parse(time);
  const runner = new JobRunner(database, now);
  const weekly = new WeeklyJobs(database, runner, now);
  weekly.startDueJobs();
  await runner.idle();
  weekly.startDueJobs();
  await runner.idle();
  expect(listJobs(database, domain.id, Infinity, 10)).toHaveLength(jobs);
});

test("a schedule that is changed to a day that has passed waits for that day to come", async () => {
  const database = openDatabase();
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  updateDomain(database, domain.id, settings, {}, Date.parse("2026-03-06T14:00:00Z"));
  const now = () => Date.parse("2026-03-08T00:00:00Z");
  const runner = new JobRunner(database, now);
  new WeeklyJobs(database, runner, now).startDueJobs();
  await runner.idle();
  expect(listJobs(database, domain.id, Infinity, 10)).toHaveLength(0);
});

test("a domain whose matching is off has no weekly job", async () => {
  const database = openDatabase();
  const domain = newDomain(database, "2026-03-04T00:00:00Z");
  const off = { ...settings, Matching: { ...settings.Matching, Enabled: false } };
  updateDomain(database, domain.id, off, {}, domain.createdAt);
  const now = () => Date.parse("2026-03-20T00:00:00Z");
  const runner = new JobRunner(database, now);
  new WeeklyJobs(database, runner, now).startDueJobs();
  await runner.idle();
  expect(listJobs(database, domain.id, Infinity, 10)).toHaveLength(0);
});
