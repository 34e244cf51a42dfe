import { setImmediate as nextTurn } from "node:timers/promises";
import type { IdentifiedProfile } from "../../profile-model/profile.ts";
import type { LocalService } from "../service.ts";
import type { Database } from "../store/database.ts";
import {
  findDomain,
  insertDomain,
  updateDomain,
  type DomainSettings,
  type StoredDomain,
} from "../store/domains.ts";
import { recordHistory } from "../store/profile-history.ts";
import { insertProfile } from "../store/profiles.ts";
import { defineSampleObjectTypes, insertSampleObjects } from "./insert-sample-objects.ts";

export type SampleSize = "demo" | "large";

const domainNames: Readonly<Record<SampleSize, string>> = { demo: "demo", large: "demo-large" };
const demoProfiles = 5000;
/** What a long morning's review is measured with. */
const largeMatchGroups = 100_000;

/** The tag by which a domain says that it holds sample data: its value is the sample, or `loading` until it is complete. */
const sampleTag = "sample-data";

const settings: DomainSettings = {
  DefaultExpirationDays: 366,
  Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "SATURDAY", Time: "00:00" } },
};

const profilesPerTransaction = 1000;
/** How much older than their objects the people are, in milliseconds: what they have does not come from those. */
const headStart = 60 * 60_000;

/**
 * Fills a domain with the sample of that size and sees to it that its matches are there when this resolves: `demo` has
 * people as they are in life, found by the identity resolution job; `large` has 100,000 match groups. Does nothing when
 * the domain exists; one whose loading was cut short is completed.
 */
export async function loadSample(service: LocalService, size: SampleSize): Promise<void> {
  const { store: database, identityResolution } = service;
  const name = domainNames[size];
  const domain = findDomain(database, name) ?? createDomain(database, name);
  if (domain.tags[sampleTag] !== "loading") return;
  if (size === "large") {
    // Only who loads a sample pays for faker.
    const { loadMatchGroups } = await import("./large/load-match-groups.ts");
    await loadMatchGroups(database, domain, largeMatchGroups);
  } else {
    database.transaction(() => defineSampleObjectTypes(database, domain.id, Date.now()));
    await insertProfiles(database, domain, demoProfiles);
    identityResolution.start(domain);
    await identityResolution.idle();
  }
  database.transaction(() =>
    updateDomain(database, domain.id, settings, { [sampleTag]: size }, Date.now()),
  );
}

function createDomain(database: Database, name: string): StoredDomain {
  database.transaction(() =>
    insertDomain(database, name, settings, { [sampleTag]: "loading" }, Date.now()),
  );
  const domain = findDomain(database, name);
  if (domain === undefined) throw new Error(`Domain ${name} is gone`);
  return domain;
}

/** The sample is the same every time, so that the number of profiles tells which are there. */
async function insertProfiles(
  database: Database,
  domain: StoredDomain,
  count: number,
): Promise<void> {
  const { sampleProfiles } = await import("./sample-profiles.ts");
  const { sampleObjects } = await import("./sample-objects.ts");
  const profiles = sampleProfiles(count, domain.profileCount);
  const objects = sampleObjects(domain.profileCount);
  const now = Date.now();
  for (let isComplete = false; !isComplete;) {
    isComplete = database.transaction(() => {
      for (let inserted = 0; inserted < profilesPerTransaction; inserted += 1) {
        const next = profiles.next();
        if (next.done) return true;
        const { profile } = next.value;
        insertCreatedProfile(database, domain.id, profile, now - headStart);
        insertSampleObjects(database, domain, profile.ProfileId, objects.next().value, now);
      }
      return false;
    });
    await nextTurn();
  }
}

/** Stores a profile with the record that CreateProfile leaves of it. @param now milliseconds since the epoch. */
function insertCreatedProfile(
  database: Database,
  domain: number,
  profile: IdentifiedProfile,
  now: number,
): void {
  const row = insertProfile(database, domain, profile, now);
  const content = JSON.stringify(profile);
  recordHistory(database, row, { action: "CREATED", objectType: "_profile", content }, now);
}
