import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CustomerProfiles } from "@aws-sdk/client-customer-profiles";
import { afterAll, expect, it } from "vitest";
import { defineType, objectsOf, profilesByKey, putObject } from "../testing/ingested-objects.ts";
import { startServiceProcess } from "../testing/service-process.ts";
import { clientOf, newDomain } from "../testing/started-service.ts";

const directory = mkdtempSync(join(tmpdir(), "customer-profiles-"));
afterAll(() => rmSync(directory, { recursive: true }));

const rounds = 3;
const writers = 6;
const writesBeforeKill = 80;

/** What the service acknowledged: profiles that must be there, with their names, and profiles that must be gone. */
interface Acknowledged {
  present: Map<string, string>;
  gone: Set<string>;
  /** Profiles of a merge that was asked for and not answered: it happened wholly or not at all. */
  open: { main: string; merged: string }[];
}

/** Each profile has an e-mail address of its name, and each that is to be merged an object. */
const emailOf = (name: string): string => `${name}@example.com`;

/** Creates two profiles and merges them into one, over and over, until the service is gone. */
async function writeUntilKilled(
  client: CustomerProfiles,
  DomainName: string,
  known: Acknowledged,
  onWrite: () => void,
): Promise<void> {
  const create = async (FirstName: string): Promise<string> => {
    const { ProfileId = "" } = await client.createProfile({
      DomainName,
      FirstName,
      EmailAddress: emailOf(FirstName),
    });
    known.present.set(ProfileId, FirstName);
    onWrite();
    return ProfileId;
  };
  for (;;) {
    try {
      const main = await create(`main-${randomUUID()}`);
      const name = `merged-${randomUUID()}`;
      const merged = await create(name);
      await putObject(client, DomainName, "visit", { id: name, email: emailOf(name) });
      onWrite();
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

/** Ids of those of the profiles that their e-mail addresses find. */
async function foundByEmail(
  client: CustomerProfiles,
  DomainName: string,
  profiles: ReadonlyMap<string, string>,
) {
  const found = new Set<string>();
  const names = [...profiles.values()];
  for (let start = 0; start < names.length; start += 20) {
    const Values = names.slice(start, start + 20).map(emailOf);
    const { Items = [] } = await client.searchProfiles({ DomainName, KeyName: "_email", Values });
    for (const { ProfileId = "" } of Items) found.add(ProfileId);
  }
  return found;
}

/** What a merge moves to the main profile and tells of itself. */
async function tracesOfMerge(
  client: CustomerProfiles,
  DomainName: string,
  main: string,
  mergedName: string,
) {
  const { ProfileHistoryRecords = [] } = await client.listProfileHistoryRecords({
    DomainName,
    ProfileId: main,
    ActionType: "MERGED",
  });
  return {
    holders: await profilesByKey(client, DomainName, "_email", emailOf(mergedName)),
    objects: (await objectsOf(client, DomainName, main, "visit")).length,
    records: ProfileHistoryRecords.length,
  };
}

it(
  "has every acknowledged write, and no half merge, after each kill -9",
  { timeout: 60_000 },
  async () => {
    const args = ["--port", "0", "--data-dir", directory];
    const known: Acknowledged = { present: new Map(), gone: new Set(), open: [] };
    let service = await startServiceProcess(args);
    const DomainName = await newDomain(clientOf(service.endpoint));
    await defineType(clientOf(service.endpoint), DomainName, "visit", {
      Keys: {
        visitId: [{ StandardIdentifiers: ["UNIQUE"], FieldNames: ["id"] }],
        _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["email"] }],
      },
    });
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
        const name = known.present.get(merged) ?? "";
        const isMerged = !names.has(merged);
        const traces = await tracesOfMerge(restarted, DomainName, main, name);
        expect(traces).toEqual(
          isMerged
            ? { holders: [main], objects: 1, records: 1 }
            : { holders: [merged], objects: 0, records: 0 },
        );
        if (!isMerged) continue;
        known.present.delete(merged);
        known.gone.add(merged);
      }
      expect(names).toEqual(known.present);
      expect(await foundByEmail(restarted, DomainName, known.present)).toEqual(
        new Set(known.present.keys()),
      );
      expect(await namesOf(restarted, DomainName, known.gone)).toEqual(new Map());
      const { Stats } = await restarted.getDomain({ DomainName });
      // A create that was not acknowledged may have happened.
      expect(Stats?.ProfileCount).toBeGreaterThanOrEqual(names.size);
      expect(Stats?.ProfileCount).toBeLessThanOrEqual(names.size + writers * (round + 1));
    }
    expect(await service.end("SIGTERM")).toBe(0);
  },
);
