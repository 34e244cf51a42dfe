import { expect, it } from "vitest";
import { insertManyProfiles } from "./bulk-load.ts";
import { Database } from "./database.ts";
import { findDomain, insertDomain } from "./domains.ts";
import { insertProfile } from "./profiles.ts";

const profiles = [
  { ProfileId: "b", FirstName: "Ann", LastName: "Lee", PhoneNumber: "(206) 555-0100" },
  // One key from two spellings of one number.
  { ProfileId: "a", PhoneNumber: "206 555 0100", MobilePhoneNumber: "+12065550100" },
  { ProfileId: "c", EmailAddress: "Ann@Example.com", AccountNumber: "1" },
];

it("leaves the store as profiles that are stored one by one do", () => {
  const states = [true, false].map((isBulk) => {
    const database = new Database(undefined);
    database.transaction(() => insertDomain(database, "d", { DefaultExpirationDays: 1 }, {}, 1));
    const domain = findDomain(database, "d")?.id ?? 0;
    if (isBulk) insertManyProfiles(database, domain, profiles, 5);
    else
      database.transaction(() => {
        for (const profile of profiles) insertProfile(database, domain, profile, 5);
      });
    const state = ["domains", "profiles", "profile_keys"].map((table) =>
      database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`).all(),
    );
    database.close();
    return state;
  });
  expect(states[0]).toEqual(states[1]);
  expect(states[0]?.[2]).toHaveLength(5);
});

it("has references looked up again afterwards", () => {
  const database = new Database(undefined);
  database.transaction(() => insertDomain(database, "d", { DefaultExpirationDays: 1 }, {}, 1));
  insertManyProfiles(database, findDomain(database, "d")?.id ?? 0, profiles, 5);
  const insertOrphan = () =>
    database.transaction(() => insertProfile(database, 99, { ProfileId: "d" }, 5));
  expect(insertOrphan).toThrow(/FOREIGN KEY/);
  database.close();
});
