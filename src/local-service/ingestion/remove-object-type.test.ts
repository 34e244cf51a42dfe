import { expect, test } from "vitest";
import { Database } from "../store/database.ts";
import { findDomain, insertDomain } from "../store/domains.ts";
import { insertObject } from "../store/profile-objects.ts";
import { addIngestedKeys } from "../store/profile-keys.ts";
import { addProfileSources, insertProfile, newProfileId } from "../store/profiles.ts";
import { removePortion } from "./remove-object-type.ts";

const objectType = "crm";

/** How many are left after each portion, until none is; `table` has what is removed. */
function leftAfterPortions(
  table: string,
  fill: (database: Database, domain: number) => void,
): number[] {
  const database = new Database(undefined);
  const left: number[] = [];
  database.transaction(() => {
    insertDomain(database, "d", { DefaultExpirationDays: 30 }, {}, 1);
    const domain = findDomain(database, "d")?.id ?? 0;
    fill(database, domain);
    let isDone = false;
    while (!isDone) {
      isDone = removePortion(database, { domain, objectType }, 2);
      const count = database.prepare(`SELECT count(*) AS count FROM ${table}`).get();
      left.push(Number(count?.["count"]));
    }
  });
  database.close();
  return left;
}

function putObjects(database: Database, domain: number, count: number, content: string): void {
  const profile = insertProfile(database, domain, { ProfileId: newProfileId() }, 1);
  for (let id = 0; id < count; id++) {
    const uniqueKey = String(id);
    const object = { profile, objectType, uniqueKey, content, ingestedAt: 1, expiresAt: 9 };
    insertObject(database, domain, object);
  }
}

function putProfiles(database: Database, domain: number, count: number, text: string): void {
  for (let id = 0; id < count; id++) {
    const profile = { ProfileId: newProfileId(), Attributes: { text } };
    addProfileSources(database, domain, insertProfile(database, domain, profile, 1), [objectType]);
  }
}

test.each([
  ["50 objects", 125, "{}", [75, 25, 0]],
  ["1 MB of objects", 12, JSON.stringify("x".repeat(240_000)), [7, 2, 0]],
])("a portion has at most %s", (_, count, content, left) => {
  const fill = (database: Database, domain: number) => putObjects(database, domain, count, content);
  expect(leftAfterPortions("profile_objects", fill)).toEqual(left);
});

test.each([
  ["50 profiles", 125, "", [75, 25, 0]],
  ["1 MB of profiles", 12, "x".repeat(240_000), [7, 2, 0]],
])("a portion has at most %s", (_, count, text, left) => {
  const fill = (database: Database, domain: number) => putProfiles(database, domain, count, text);
  expect(leftAfterPortions("profile_sources", fill)).toEqual(left);
});

test("a portion has at most 2000 keys", () => {
  const fill = (database: Database, domain: number) => {
    const row = insertProfile(database, domain, { ProfileId: newProfileId() }, 1);
    addProfileSources(database, domain, row, [objectType]);
    const keys = Array.from({ length: 5000 }, (_, id) => ({ name: "k", value: String(id) }));
    addIngestedKeys(database, domain, row, objectType, keys);
  };
  expect(leftAfterPortions("profile_keys", fill)).toEqual([3000, 1000, 0]);
});
