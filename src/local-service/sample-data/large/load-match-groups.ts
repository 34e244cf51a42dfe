import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { IdentifiedProfile } from "../../../profile-model/profile.ts";
import { findMatchGroups, matchIdOf } from "../../identity-resolution/find-match-groups.ts";
import { insertKeysOfProfiles, insertProfilesWithoutKeys } from "../../store/bulk-load.ts";
import type { Database } from "../../store/database.ts";
import type { StoredDomain } from "../../store/domains.ts";
import {
  insertJob,
  insertMatchGroups,
  updateJob,
  type MatchGroup,
} from "../../store/identity-resolution-jobs.ts";
import { type DuplicatedPerson, duplicatedPeople } from "./duplicated-people.ts";

const profilesPerTransaction = 5000;
const groupsPerTransaction = 2500;
const jobLifetime = 365 * 24 * 60 * 60_000;

/**
 * Fills a domain with people who are in it more than once, and with the match groups of a job that has found each of
 * them. The groups are written as the job writes them, but for the comparing: people whose duplicates are of one kind get
 * the score that the job gives to one of them, so that this takes seconds and not an hour.
 *
 * One that was cut short is completed: the people are the same every time, so that the number of profiles tells which are
 * there, and their keys and the groups come last.
 */
export async function loadMatchGroups(
  database: Database,
  domain: StoredDomain,
  groupCount: number,
): Promise<void> {
  const scores = new Scores();
  const groups: MatchGroup[] = [];
  let waiting: IdentifiedProfile[] = [];
  let made = 0;
  const store = async (): Promise<void> => {
    const profiles = waiting;
    waiting = [];
    insertProfilesWithoutKeys(database, domain.id, profiles, Date.now());
    await nextTurn();
  };
  for (const person of duplicatedPeople()) {
    const confidenceScore = scores.of(person);
    if (confidenceScore === undefined) continue;
    for (const profile of person.profiles) {
      if (made >= domain.profileCount) waiting.push(profile);
      made += 1;
    }
    const profileIds = person.profiles.map(({ ProfileId }) => ProfileId);
    groups.push({ matchId: matchIdOf(profileIds), profileIds, confidenceScore });
    if (waiting.length >= profilesPerTransaction) await store();
    if (groups.length === groupCount) break;
  }
  await store();
  insertKeysOfProfiles(database, domain.id);
  await insertCompletedJob(database, domain, groups, made);
}

async function insertCompletedJob(
  database: Database,
  domain: StoredDomain,
  groups: readonly MatchGroup[],
  profilesReviewed: number,
): Promise<void> {
  const surestFirst = groups.toSorted((a, b) => b.confidenceScore - a.confidenceScore);
  const startedAt = Date.now();
  const job = database.transaction(() =>
    insertJob(database, {
      domain: domain.id,
      jobId: randomBytes(16).toString("hex"),
      startedAt,
      expiresAt: startedAt + jobLifetime,
    }),
  );
  for (let first = 0; first < surestFirst.length; first += groupsPerTransaction) {
    const portion = surestFirst.slice(first, first + groupsPerTransaction);
    database.transaction(() => insertMatchGroups(database, job.row, first + 1, portion));
    await nextTurn();
  }
  const endedAt = Date.now();
  const matchesFound = groups.length;
  database.transaction(() =>
    updateJob(
      database,
      job.row,
      { status: "COMPLETED", endedAt, profilesReviewed, matchesFound },
      endedAt,
    ),
  );
}

/** So many people of each kind are compared; the others of it have one of their scores. */
const comparedPerKind = 8;
/** About as many profiles as 100,000 groups have: the larger a domain, the less sure is a match in it. */
const domainSize = 250_000;

/** What the job would say of a person's group, by the kinds of its duplicates. */
class Scores {
  readonly #byKind = new Map<string, (number | undefined)[]>();

  /** That of the duplicate which is least sure; undefined where the job would not take it for one. */
  of({ profiles, kinds }: DuplicatedPerson): number | undefined {
    const [first, ...others] = profiles;
    const scores = others.map(
      (other, index) => first && this.#score(kinds[index] ?? "", first, other),
    );
    return scores.some((score) => score === undefined)
      ? undefined
      : Math.min(...scores.map((score) => score ?? 0));
  }

  #score(kind: string, one: IdentifiedProfile, other: IdentifiedProfile): number | undefined {
    const known = this.#byKind.get(kind) ?? [];
    this.#byKind.set(kind, known);
    if (known.length < comparedPerKind)
      known.push(findMatchGroups([one, other], domainSize)[0]?.confidenceScore);
    // By the person, so that it is the same every time.
    return known[one.ProfileId.charCodeAt(0) % known.length];
  }
}
