import { expect, it } from "vitest";
import { Database } from "./database.ts";
import { findDomain, insertDomain } from "./domains.ts";
import { Checkpoints } from "./checkpoints.ts";
import { WriteQueue } from "./write-queue.ts";

const queueOf = (database: Database): WriteQueue =>
  new WriteQueue(database, new Checkpoints(database, () => expect.unreachable()), () => {});
const insert = (database: Database, name: string): void =>
  insertDomain(database, name, { DefaultExpirationDays: 1 }, {}, 1);

it("keeps what the others wrote when one of the writes that are committed together throws", async () => {
  const database = new Database(undefined);
  const queue = queueOf(database);
  const outcomes = await Promise.allSettled([
    queue.write(() => insert(database, "first")),
    queue.write(() => {
      insert(database, "undone");
      throw new Error("refused");
    }),
    queue.write(() => {
      insert(database, "last");
      return 3;
    }),
  ]);
  expect(outcomes).toEqual([
    { status: "fulfilled", value: undefined },
    { status: "rejected", reason: new Error("refused") },
    { status: "fulfilled", value: 3 },
  ]);
  const names = ["first", "undone", "last"].map((name) => findDomain(database, name)?.name);
  expect(names).toEqual(["first", undefined, "last"]);
  database.close();
});

it("tells every write of a commit that fails", async () => {
  const database = new Database(undefined);
  const queue = queueOf(database);
  database.transaction(() => insert(database, "d"));
  const orphan = (): void => {
    // Checked at the commit: the profile is of no domain.
    database.prepare("PRAGMA defer_foreign_keys = ON").run();
    database
      .prepare(
        `INSERT INTO profiles (domain, profile_id, fields, created_at, updated_at)
         VALUES (99, 'a', '{}', 1, 1)`,
      )
      .run();
  };
  const outcomes = await Promise.allSettled([
    queue.write(() => insert(database, "other")),
    queue.write(orphan),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(findDomain(database, "other")).toBeUndefined();
  database.close();
});

it("refuses a write outside a transaction while a read transaction is open", () => {
  const database = new Database(undefined);
  database.transaction(() => insert(database, "d"));
  database.read(() => findDomain(database, "d"));
  expect(() => insert(database, "lost")).toThrow(/readonly/);
  database.transaction(() => insert(database, "kept"));
  expect(findDomain(database, "kept")?.name).toBe("kept");
  database.close();
});
