import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { Database, NewerSchemaError } from "./database.ts";
import { DirectoryInUseError } from "./directory-lock.ts";
import { findDomain, insertDomain } from "./domains.ts";

const root = mkdtempSync(join(tmpdir(), "customer-profiles-"));
afterAll(() => rmSync(root, { recursive: true }));
const settings = { DefaultExpirationDays: 30 };

describe("Database", () => {
  it("keeps its content and its secrets", () => {
    const directory = join(root, "made", "on", "the", "way");
    const first = new Database(directory);
    first.transaction(() => insertDomain(first, "d", settings, {}, 1));
    const secret = first.secret("next-token");
    first.close();
    const second = new Database(directory);
    expect(findDomain(second, "d")).toMatchObject({ name: "d", settings, createdAt: 1 });
    expect(second.secret("next-token")).toEqual(secret);
    expect(secret).toHaveLength(32);
    second.close();
  });

  it("undoes all of a transaction that throws, and can begin another", () => {
    const database = new Database(undefined);
    const failing = () =>
      database.transaction(() => {
        insertDomain(database, "d", settings, {}, 1);
        throw new RangeError("second thoughts");
      });
    expect(failing).toThrow(RangeError);
    expect(findDomain(database, "d")).toBeUndefined();
    database.transaction(() => insertDomain(database, "d", settings, {}, 2));
    expect(findDomain(database, "d")).toMatchObject({ createdAt: 2 });
    database.close();
  });

  it("refuses a directory that is open, and takes it when it is closed", () => {
    const directory = join(root, "shared");
    const first = new Database(directory);
    expect(() => new Database(directory)).toThrow(DirectoryInUseError);
    first.close();
    new Database(directory).close();
  });

  it("refuses a database that a newer program wrote, and leaves it alone", () => {
    const directory = join(root, "newer");
    new Database(directory).close();
    const file = join(directory, "customer-profiles.sqlite");
    const direct = new DatabaseSync(file);
    direct.exec("PRAGMA user_version = 9999");
    expect(() => new Database(directory)).toThrow(NewerSchemaError);
    expect(direct.prepare("PRAGMA user_version").get()).toEqual({ user_version: 9999 });
    direct.close();
    // The failed start let go of the directory.
    expect(() => new Database(directory)).toThrow(NewerSchemaError);
  });
});
