import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CustomerProfiles } from "@aws-sdk/client-customer-profiles";
import { afterAll, expect, it } from "vitest";
import { startServiceProcess } from "../testing/service-process.ts";
import { clientOf, newDomain } from "../testing/started-service.ts";

const directory = mkdtempSync(join(tmpdir(), "customer-profiles-"));
afterAll(() => rmSync(directory, { recursive: true }));

const rounds = 3;
const writers = 6;
const writesBeforeKill = 60;

/** What the service acknowledged: profiles that must be there, with their names, and profiles that must be gone. */
interface Acknowledged {
  present: Map<string, string>;
  gone: Set<string>;
  /** Profiles of a merge that was asked for and not answered: it happened wholly or not at all. */
  open: { main: string; merged: string }[];
}

/** Creates two profiles and merges them into one, over and over, until the service is gone. */
async function writeUntilKilled(
  client: CustomerProfiles,
  DomainName: string,
  known: Acknowledged,
  onWrite: () => void,
): Promise<void> {
  const create = async (FirstName: string): Promise<string> => {
    const { ProfileId = "" } = await client.createProfile({ DomainName, FirstName });
    known.present.set(ProfileId, FirstName);
    onWrite();
    return ProfileId;
  };
  for (let turn = 0; ; turn++) {
    try {
      const main = await create(`main ${turn}`);
      const merged = await create(`merged ${turn}`);
      const open = { main, merged };
      known.open.push(open);
      await client.mergeProfiles({
        DomainName,
        MainProfileId: main,
        ProfileIdsToBeMerged: [merged],
      });
      known.open.splice(known.open.indexOf(open), 1);
      known.present.delete(merged);
      known.gone.add(merged);
      onWrite();
    } catch {
      return;
    }
  }
}

async function namesOf(client: CustomerProfiles, DomainName: string, ids: Iterable<string>) {
  const names = new Map<string, string | undefined>();
  const all = [...ids];
  for (let start = 0; start < all.length; start += 20) {
    const ProfileIds = all.slice(start, start + 20);
    const { Profiles = [] } = await client.batchGetProfile({ DomainName, ProfileIds });
    for (const { ProfileId = "", FirstName } of Profiles) names.set(ProfileId, FirstName);
  }
  return names;
}

it(
  "has every acknowledged write, and no half merge, after each kill -9",
  { timeout: 60_000 },
  async () => {
    const args = ["--port", "0", "--data-dir", directory];
    const known: Acknowledged = { present: new Map(), gone: new Set(), open: [] };
    let service = await startServiceProcess(args);
    const DomainName = await newDomain(clientOf(service.endpoint));
    for (let round = 0; round < rounds; round++) {
      const client = clientOf(service.endpoint);
      let writes = 0;
      let killed: Promise<unknown> | undefined;
      const onWrite = (): void => {
        writes += 1;
        if (writes === writesBeforeKill) killed = service.end("SIGKILL");
      };
      await Promise.all(
        Array.from({ length: writers }, () => writeUntilKilled(client, DomainName, known, onWrite)),
      );
      expect(writes).toBeGreaterThanOrEqual(writesBeforeKill);
      await killed;
      service = await startServiceProcess(args);
      const restarted = clientOf(service.endpoint);
      const names = await namesOf(restarted, DomainName, known.present.keys());
      for (const { main, merged } of known.open.splice(0)) {
        expect(names.get(main)).toBe(known.present.get(main));
        if (names.has(merged)) continue;
        known.present.delete(merged);
        known.gone.add(merged);
      }
      expect(names).toEqual(known.present);
      expect(await namesOf(restarted, DomainName, known.gone)).toEqual(new Map());
      const { Stats } = await restarted.getDomain({ DomainName });
      // A create that was not acknowledged may have happened.
      expect(Stats?.ProfileCount).toBeGreaterThanOrEqual(names.size);
      expect(Stats?.ProfileCount).toBeLessThanOrEqual(names.size + writers * (round + 1));
    }
    expect(await service.end("SIGTERM")).toBe(0);
  },
);
