import { expect, onTestFinished, test } from "vitest";
import { findMatchGroups } from "../../identity-resolution/find-match-groups.ts";
import { insertProfilesWithoutKeys } from "../../store/bulk-load.ts";
import { Database } from "../../store/database.ts";
import { findDomain, insertDomain } from "../../store/domains.ts";
import { latestCompletedJob, listMatchGroups } from "../../store/identity-resolution-jobs.ts";
import { findProfile } from "../../store/profiles.ts";
import { loadMatchGroups } from "./load-match-groups.ts";

const groupCount = 300;

function emptyDomain() {
  const database = new Database(undefined);
  onTestFinished(() => database.close());
  database.transaction(() => insertDomain(database, "d", { DefaultExpirationDays: 1 }, {}, 1));
  const domain = () => {
    const found = findDomain(database, "d");
    if (!found) throw new Error("The domain is gone");
    return found;
  };
  return { database, domain };
}

function groupsOf({ database, domain }: ReturnType<typeof emptyDomain>) {
  const job = latestCompletedJob(database, domain().id);
  return { job, groups: listMatchGroups(database, job?.row ?? 0, 0, groupCount + 1) };
}

test("a domain has the groups that were asked for, the surest first, and their profiles", async () => {
  const filled = emptyDomain();
  await loadMatchGroups(filled.database, filled.domain(), groupCount);
  const { job, groups } = groupsOf(filled);
  expect(groups).toHaveLength(groupCount);
  expect(job).toMatchObject({ status: "COMPLETED", matchesFound: groupCount });
  const scores = groups.map(({ confidenceScore }) => confidenceScore);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBeGreaterThan(50);
  const members = groups.flatMap(({ profileIds }) => profileIds);
  expect(new Set(members).size).toBe(filled.domain().profileCount);
  for (const id of members)
    expect(findProfile(filled.database, filled.domain().id, id)).toBeDefined();
});

test("the identity resolution job finds nearly all of these groups", async () => {
  const filled = emptyDomain();
  await loadMatchGroups(filled.database, filled.domain(), groupCount);
  const profiles = filled.database
    .prepare("SELECT fields FROM profiles")
    .all()
    .map(({ fields }) => JSON.parse(String(fields)) as { ProfileId: string });
  const found = new Set(findMatchGroups(profiles, 250_000).map(({ matchId }) => matchId));
  const { groups } = groupsOf(filled);
  const again = groups.filter(({ matchId }) => found.has(matchId)).length;
  expect(again / groupCount).toBeGreaterThan(0.9);
});

test("one that was cut short is completed", async () => {
  const whole = emptyDomain();
  await loadMatchGroups(whole.database, whole.domain(), groupCount);
  const cut = emptyDomain();
  const begun = whole.database
    .prepare("SELECT fields FROM profiles ORDER BY id LIMIT 123")
    .all()
    .map(({ fields }) => JSON.parse(String(fields)) as { ProfileId: string });
  insertProfilesWithoutKeys(cut.database, cut.domain().id, begun, 1);
  await loadMatchGroups(cut.database, cut.domain(), groupCount);
  expect(cut.domain().profileCount).toBe(whole.domain().profileCount);
  expect(groupsOf(cut).groups).toEqual(groupsOf(whole).groups);
  const keys = ({ database }: typeof cut) =>
    database.prepare("SELECT key_name, value, profile FROM profile_keys").all();
  expect(keys(cut)).toEqual(keys(whole));
  expect(keys(cut).length).toBeGreaterThan(groupCount);
});
