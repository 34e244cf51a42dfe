import { expect, test } from "vitest";
import { Database } from "./database.ts";
import { findDomain, insertDomain } from "./domains.ts";
import { listHistory, moveHistory, recordHistory } from "./profile-history.ts";
import { insertProfile, newProfileId } from "./profiles.ts";

const settings = { DefaultExpirationDays: 30 };
const record = { action: "UPDATED", objectType: "_profile", content: "{}" } as const;

test("a profile keeps its newest 1,000 records; after a merge the older ones go ten at a time", () => {
  const database = new Database(undefined);
  const rows = (profile: number) =>
    listHistory(database, profile, {}, Number.MAX_SAFE_INTEGER, 10_000).map(({ row }) => row);
  database.transaction(() => {
    insertDomain(database, "d", settings, {}, 1);
    const domain = findDomain(database, "d")?.id ?? 0;
    const newProfile = () => insertProfile(database, domain, { ProfileId: newProfileId() }, 1);
    const [main, other] = [newProfile(), newProfile()];
    for (let number = 0; number < 1005; number++) recordHistory(database, main, record, number);
    expect(rows(main)).toHaveLength(1000);
    expect(rows(main).at(-1)).toBe(6);

    for (let number = 0; number < 30; number++) recordHistory(database, other, record, number);
    moveHistory(database, other, main);
    const before = rows(main);
    expect(before).toHaveLength(1030);
    recordHistory(database, main, record, 1);
    expect(rows(main).slice(1)).toEqual(before.slice(0, 1020));
    for (let number = 0; number < 3; number++) recordHistory(database, main, record, number);
    expect(rows(main)).toHaveLength(1000);
  });
  database.close();
});

test("a profile keeps 51,200 KB of records", () => {
  const database = new Database(undefined);
  database.transaction(() => {
    insertDomain(database, "d", settings, {}, 1);
    const domain = findDomain(database, "d")?.id ?? 0;
    const profile = insertProfile(database, domain, { ProfileId: newProfileId() }, 1);
    const large = { ...record, content: "x".repeat(250 * 1024) };
    for (let number = 1; number <= 210; number++) recordHistory(database, profile, large, number);
    const kept = listHistory(database, profile, {}, Number.MAX_SAFE_INTEGER, 1000);
    expect(kept.map(({ createdAt }) => createdAt)).toEqual(
      Array.from({ length: 204 }, (_, index) => 210 - index),
    );
  });
  database.close();
});
