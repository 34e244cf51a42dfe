import { expect, test } from "vitest";
import { Database } from "../store/database.ts";
import { findDomain, insertDomain } from "../store/domains.ts";
import { insertObject, objectFigures } from "../store/profile-objects.ts";
import { insertProfile, newProfileId } from "../store/profiles.ts";
import { evictAfterMerge } from "./object-limits.ts";

/** A profile that a merge has given these objects, in the order of their ids. */
function merged(count: number, content: string) {
  const database = new Database(undefined);
  database.transaction(() => insertDomain(database, "d", { DefaultExpirationDays: 30 }, {}, 1));
  const domain = findDomain(database, "d")?.id ?? 0;
  const profile = database.transaction(() => {
    const row = insertProfile(database, domain, { ProfileId: newProfileId() }, 1);
    for (let id = 0; id < count; id++) {
      insertObject(database, domain, {
        profile: row,
        objectType: id % 2 === 0 ? "visit" : "scan",
        uniqueKey: String(id),
        content,
        ingestedAt: 1,
        expiresAt: 9,
      });
    }
    return row;
  });
  return { database, profile };
}

test("a maximum is asked for once for each type, however many objects are too many", () => {
  const { database, profile } = merged(3000, "{}");
  const asked: string[] = [];
  const maximumOf = (objectType: string) => {
    asked.push(objectType);
    return objectType === "visit" ? 100 : undefined;
  };
  database.transaction(() => evictAfterMerge(database, profile, maximumOf, 2));
  expect(asked.toSorted()).toEqual(["scan", "visit"]);
  const left = database
    .prepare("SELECT object_type AS type, count(*) AS count FROM profile_objects GROUP BY 1")
    .all();
  expect(left).toMatchObject([
    { type: "scan", count: 900 },
    { type: "visit", count: 100 },
  ]);
  database.close();
});

test("as many of the oldest objects go as have the bytes that are too many", () => {
  const { database, profile } = merged(212, JSON.stringify("x".repeat(249_998)));
  database.transaction(() => evictAfterMerge(database, profile, () => undefined, 2));
  // 209 objects of 250,000 bytes are 52,250,000 of the 52,428,800 that there may be.
  expect(objectFigures(database, profile)).toMatchObject({ count: 209, bytes: 52_250_000 });
  const oldest = database.prepare(
    "SELECT min(CAST(unique_key AS INTEGER)) AS id FROM profile_objects",
  );
  expect(oldest.get()).toMatchObject({ id: 3 });
  database.close();
});
