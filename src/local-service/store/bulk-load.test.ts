import { expect, it, onTestFinished } from "vitest";
import { insertKeysOfProfiles, insertProfilesWithoutKeys } from "./bulk-load.ts";
import { Database } from "./database.ts";
import { findDomain, insertDomain } from "./domains.ts";
import { insertProfile } from "./profiles.ts";

const profiles = [
  { ProfileId: "b", FirstName: "Ann", LastName: "Lee", PhoneNumber: "(206) 555-0100" },
  // One key from two spellings of one number.
  { ProfileId: "a", PhoneNumber: "206 555 0100", MobilePhoneNumber: "+12065550100" },
  { ProfileId: "c", EmailAddress: "Ann@Example.com", AccountNumber: "1" },
];

function domainOf(database: Database, name: string): number {
  database.transaction(() => insertDomain(database, name, { DefaultExpirationDays: 1 }, {}, 1));
  return findDomain(database, name)?.id ?? 0;
}

/** A domain that is there before the load, with a profile of the same values, and the one to be loaded. */
function openDatabase() {
  const database = new Database(undefined);
  onTestFinished(() => database.close());
  const other = domainOf(database, "other");
  const twin = { ProfileId: "b", FirstName: "Ann", LastName: "Lee", PhoneNumber: "2065550100" };
  database.transaction(() => insertProfile(database, other, twin, 3));
  return { database, domain: domainOf(database, "d") };
}

const rowsOf = (database: Database, table: string) =>
  database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`).all();

/** Tables, and the schema: an index is missed by nobody but who waits. */
const stateOf = (database: Database) =>
  ["domains", "profiles", "profile_keys"]
    .map((table) => rowsOf(database, table))
    .concat(database.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").all());

it("leaves the store as profiles that are stored one by one do", () => {
  const loaded = openDatabase();
  insertProfilesWithoutKeys(loaded.database, loaded.domain, profiles.slice(0, 2), 5);
  insertProfilesWithoutKeys(loaded.database, loaded.domain, profiles.slice(2), 5);
  insertKeysOfProfiles(loaded.database, loaded.domain);

  const { database, domain } = openDatabase();
  database.transaction(() => {
    for (const profile of profiles) insertProfile(database, domain, profile, 5);
  });
  expect(stateOf(loaded.database)).toEqual(stateOf(database));
  expect(rowsOf(database, "profile_keys")).toHaveLength(7);
});

it("stores the keys of more profiles than one statement takes, of each those that are not there", () => {
  const { database, domain } = openDatabase();
  const many = Array.from({ length: 250 }, (_, index) => ({
    ProfileId: `p${index}`,
    AccountNumber: `account ${index}`,
    EmailAddress: `${index}@example.com`,
  }));
  insertProfilesWithoutKeys(database, domain, many, 5);
  insertKeysOfProfiles(database, domain);
  insertKeysOfProfiles(database, domain);
  const found = database
    .prepare(
      `SELECT profile_id, value FROM profile_keys JOIN profiles ON id = profile
       WHERE profile_keys.domain = ? AND key_name = '_account' ORDER BY id`,
    )
    .all(domain);
  expect(found).toEqual(
    many.map(({ ProfileId, AccountNumber }) => ({ profile_id: ProfileId, value: AccountNumber })),
  );
  expect(rowsOf(database, "profile_keys")).toHaveLength(2 + 500);
});

it("stores all keys or none, and can be called again", () => {
  const { database, domain } = openDatabase();
  insertProfilesWithoutKeys(database, domain, profiles, 5);
  const before = stateOf(database);
  const breaks = database.prepare("UPDATE profiles SET fields = ? WHERE domain = ? AND id = 4");
  const { fields } = database.prepare("SELECT fields FROM profiles WHERE id = 4").get() ?? {};
  breaks.run("{", domain);
  expect(() => insertKeysOfProfiles(database, domain)).toThrow(SyntaxError);
  breaks.run(String(fields), domain);
  expect(stateOf(database)).toEqual(before);

  insertKeysOfProfiles(database, domain);
  expect(rowsOf(database, "profile_keys")).toHaveLength(7);
});

it("has references looked up again afterwards", () => {
  const { database, domain } = openDatabase();
  insertProfilesWithoutKeys(database, domain, profiles, 5);
  insertKeysOfProfiles(database, domain);
  const insertOrphan = () =>
    database.transaction(() => insertProfile(database, 99, { ProfileId: "d" }, 5));
  expect(insertOrphan).toThrow(/FOREIGN KEY/);
});
