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

export type SampleSize = "demo" | "large";

const samples: Readonly<Record<SampleSize, { domainName: string; profileCount: number }>> = {
  demo: { domainName: "demo", profileCount: 5000 },
  large: { domainName: "demo-large", profileCount: 100_000 },
};

/** The tag by which a domain says that it holds sample data: its value is the sample, or `loading` until it is complete. */
const sampleTag = "sample-data";

const settings: DomainSettings = {
  DefaultExpirationDays: 366,
  Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "SATURDAY", Time: "00:00" } },
};

const profilesPerTransaction = 5000;

/**
 * Fills a domain with the sample of that size and runs its identity resolution job, so that its matches are there when
 * this resolves. Does nothing when the domain exists; one whose loading was cut short is completed.
 */
export async function loadSample(service: LocalService, size: SampleSize): Promise<void> {
  const { domainName, profileCount } = samples[size];
  const { store: database, identityResolution } = service;
  const domain = findDomain(database, domainName) ?? createDomain(database, domainName);
  if (domain.tags[sampleTag] !== "loading") return;
  await insertProfiles(database, domain, profileCount);
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
): Promise<void> {
  // Only who loads a sample pays for faker.
  const { sampleProfiles } = await import("./sample-profiles.ts");
  const profiles = sampleProfiles(count, domain.profileCount);
  for (let isComplete = false; !isComplete;) {
    isComplete = database.transaction(() => {
      for (let inserted = 0; inserted < profilesPerTransaction; inserted += 1) {
        const next = profiles.next();
        if (next.done) return true;
        insertProfile(database, domain.id, next.value.profile, Date.now());
      }
      return false;
    });
    await nextTurn();
  }
}
