import { statSync } from "node:fs";
import { Database } from "../src/local-service/store/database.ts";
import {
  insertKeysOfProfiles,
  insertProfilesWithoutKeys,
} from "../src/local-service/store/bulk-load.ts";
import { findDomain, insertDomain } from "../src/local-service/store/domains.ts";
import { newProfileId } from "../src/local-service/store/profiles.ts";
import { profileOf } from "./profiles.ts";

export const domainName = "bench";

export interface FilledStore {
  file: string;
  /** Row id of the domain. */
  domain: number;
  bytes: number;
  /** Profiles per second. */
  rate: number;
  /** Rows per second at which SQLite copies profiles and keys from one table to another of the same schema, as profiles. */
  floorRate: number;
  /** Of profiles 0, 1, 2 and so on. */
  profileIds: readonly string[];
}

/** Profiles of one transaction. */
const portion = 25_000;
/** Ids of so many profiles are given back, for the requests. */
const idsKept = 10_000;

function openDomain(directory: string): { database: Database; domain: number } {
  const database = new Database(directory);
  database.transaction(() =>
    insertDomain(database, domainName, { DefaultExpirationDays: 366 }, {}, Date.now()),
  );
  return { database, domain: findDomain(database, domainName)?.id ?? 0 };
}

/** Loads `count` profiles with five keys each in process, as sample data are loaded. */
export function fillStore(directory: string, count: number): Omit<FilledStore, "floorRate"> {
  const { database, domain } = openDomain(directory);
  const { file = "" } = database;
  const profileIds: string[] = [];
  let milliseconds = 0;
  for (let start = 0; start < count; start += portion) {
    const profiles = Array.from({ length: Math.min(portion, count - start) }, (_, index) => ({
      ...profileOf(start + index),
      ProfileId: newProfileId(),
    }));
    for (const { ProfileId } of profiles)
      if (profileIds.length < idsKept) profileIds.push(ProfileId);
    const started = performance.now();
    insertProfilesWithoutKeys(database, domain, profiles, Date.now());
    milliseconds += performance.now() - started;
  }
  const started = performance.now();
  insertKeysOfProfiles(database, domain);
  milliseconds += performance.now() - started;
  database.close();
  return {
    file,
    domain,
    bytes: statSync(file).size,
    rate: (count / milliseconds) * 1000,
    profileIds,
  };
}

/** Profiles that the floor copies: enough to see the rate. */
const copied = 100_000;

/**
 * The floor of loading: SQLite copies rows of `file`, in its own order, into empty tables of the same schema.
 *
 * @returns profiles per second.
 */
export function copyRate(file: string, directory: string): number {
  const { database } = openDomain(directory);
  database.prepare("ATTACH ? AS filled").run(file);
  const started = performance.now();
  const rows = database.transaction(() => {
    const { changes } = database
      .prepare("INSERT INTO profiles SELECT * FROM filled.profiles ORDER BY id LIMIT ?")
      .run(copied);
    database
      .prepare(
        `INSERT INTO profile_keys SELECT * FROM filled.profile_keys
         WHERE profile <= (SELECT max(id) FROM main.profiles) ORDER BY 1, 2, 3, 4`,
      )
      .run();
    return Number(changes);
  });
  const seconds = (performance.now() - started) / 1000;
  database.close();
  return rows / seconds;
}
