import { setImmediate as nextTurn } from "node:timers/promises";
import type { LocalService } from "../service.ts";
import type { Database } from "../store/database.ts";
import {
  findDomain,
  insertDomain,
  updateDomain,
  type DomainSettings,
  type StoredDomain,
} from "../store/domains.ts";
import { insertProfile } from "../store/profiles.ts";
import { defineSampleObjectTypes, insertSampleObjects } from "./insert-sample-objects.ts";

export type SampleSize = "demo" | "large";

interface Sample {
  domainName: string;
  profileCount: number;
  /** With contacts, orders and cases, and the object types and integrations that they come by. */
  hasObjects: boolean;
}

const samples: Readonly<Record<SampleSize, Sample>> = {
  demo: { domainName: "demo", profileCount: 5000, hasObjects: true },
  large: { domainName: "demo-large", profileCount: 100_000, hasObjects: false },
};

/** The tag by which a domain says that it holds sample data: its value is the sample, or `loading` until it is complete. */
const sampleTag = "sample-data";

const settings: DomainSettings = {
  DefaultExpirationDays: 366,
  Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "SATURDAY", Time: "00:00" } },
};

const profilesPerTransaction = 1000;

/**
 * Fills a domain with the sample of that size and runs its identity resolution job, so that its matches are there when
 * this resolves. Does nothing when the domain exists; one whose loading was cut short is completed.
 */
export async function loadSample(service: LocalService, size: SampleSize): Promise<void> {
  const { domainName, profileCount, hasObjects } = samples[size];
  const { store: database, identityResolution } = service;
  const domain = findDomain(database, domainName) ?? createDomain(database, domainName);
  if (domain.tags[sampleTag] !== "loading") return;
  if (hasObjects)
    database.transaction(() => defineSampleObjectTypes(database, domain.id, Date.now()));
  await insertProfiles(database, domain, profileCount, hasObjects);
  identityResolution.start(domain);
  await identityResolution.idle();
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
  hasObjects: boolean,
): Promise<void> {
  // Only who loads a sample pays for faker.
  const { sampleProfiles } = await import("./sample-profiles.ts");
  const { sampleObjects } = await import("./sample-objects.ts");
  const profiles = sampleProfiles(count, domain.profileCount);
  const objects = hasObjects ? sampleObjects(domain.profileCount) : undefined;
  for (let isComplete = false; !isComplete;) {
    isComplete = database.transaction(() => {
      for (let inserted = 0; inserted < profilesPerTransaction; inserted += 1) {
        const next = profiles.next();
        if (next.done) return true;
        const { profile } = next.value;
        const now = Date.now();
        insertProfile(database, domain.id, profile, now);
        if (objects)
          insertSampleObjects(database, domain, profile.ProfileId, objects.next().value, now);
      }
      return false;
    });
    await nextTurn();
  }
}
