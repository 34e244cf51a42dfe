import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Checkpoints } from "./checkpoints.ts";
import { Database } from "./database.ts";
import { findDomain, insertDomain } from "./domains.ts";
import { insertProfile, newProfileId } from "./profiles.ts";
import { WriteQueue } from "./write-queue.ts";

const megabyte = 1024 * 1024;

it(
  "keeps the log from growing under steady writes, every one of which is there",
  { timeout: 60_000 },
  async () => {
    const directory = mkdtempSync(join(tmpdir(), "customer-profiles-"));
    const failures: unknown[] = [];
    const database = new Database(directory);
    const checkpoints = new Checkpoints(database, (error) => failures.push(error));
    checkpoints.start();
    const queue = new WriteQueue(database, checkpoints, () => {});
    database.transaction(() =>
      insertDomain(database, "d", { DefaultExpirationDays: 1 }, {}, Date.now()),
    );
    const { id: domain = 0 } = findDomain(database, "d") ?? {};
    const AdditionalInformation = "x".repeat(megabyte / 5);
    const write = (): Promise<number> =>
      queue.write(() =>
        insertProfile(
          database,
          domain,
          { ProfileId: newProfileId(), AdditionalInformation },
          Date.now(),
        ),
      );
    for (let round = 0; round < 150; round++) await Promise.all([1, 2, 3, 4, 5].map(write));
    // 150 MB were written; SQLite alone would begin the log anew at 200 MB.
    const log = statSync(`${database.file}-wal`).size;
    expect(log).toBeLessThan(100 * megabyte);
    expect(findDomain(database, "d")?.profileCount).toBe(750);
    await checkpoints.stop();
    database.close();
    expect(failures).toEqual([]);
    rmSync(directory, { recursive: true });
  },
);
