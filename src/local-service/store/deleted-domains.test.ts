import { expect, test } from "vitest";
import { Database } from "./database.ts";
import { markDomainDeleted, removeFromDeletedDomains } from "./deleted-domains.ts";
import { findDomain, insertDomain } from "./domains.ts";

const settings = { DefaultExpirationDays: 30 };

test("a deleted domain is found by no name, not even the one that its row has until it is removed", () => {
  const database = new Database(undefined);
  database.transaction(() => insertDomain(database, "d", settings, {}, 1));
  const id = findDomain(database, "d")?.id ?? 0;

  database.transaction(() => markDomainDeleted(database, id));

  const row = database.prepare("SELECT name FROM domains WHERE id = ?").get(id);
  for (const name of ["d", String(row?.["name"])])
    expect(findDomain(database, name)).toBeUndefined();
  database.close();
});

test("the row id of a removed domain is not used again, since NextTokens are bound to it", () => {
  const database = new Database(undefined);
  database.transaction(() => insertDomain(database, "d", settings, {}, 1));
  const id = findDomain(database, "d")?.id ?? 0;
  database.transaction(() => markDomainDeleted(database, id));
  while (removeFromDeletedDomains(database));

  database.transaction(() => insertDomain(database, "d", settings, {}, 1));

  expect(findDomain(database, "d")?.id).toBeGreaterThan(id);
  database.close();
});
