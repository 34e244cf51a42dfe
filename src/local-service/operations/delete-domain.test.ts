import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  ResourceNotFoundException,
  type CustomerProfiles,
} from "@aws-sdk/client-customer-profiles";
import { afterAll, describe, expect, test } from "vitest";
import { createLocalService, type LocalService } from "../service.ts";
import { insertProfile, newProfileId } from "../store/profiles.ts";
import { recordHistory } from "../store/profile-history.ts";
import { findDomain } from "../store/domains.ts";
import { newDomain, startService } from "../testing/started-service.ts";

/** Rows of every table but those that outlive every domain: the secrets, and the last row id that a domain had. */
function rowsLeft({ store }: LocalService): Record<string, number> {
  const tables = store
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name NOT IN ('secrets', 'last_domain') AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  const counts = tables.map(({ name }): [string, number] => {
    const row = store.prepare(`SELECT count(*) AS count FROM ${String(name)}`).get();
    return [String(name), Number(row?.["count"])];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

async function untilNothingIsLeft(service: LocalService): Promise<void> {
  while (service.store.prepare("SELECT 1 FROM domains WHERE deleted = 1").get()) await nextTurn();
}

/** A domain with something of everything. */
async function fullDomain(client: CustomerProfiles, service: LocalService): Promise<string> {
  const DomainName = await newDomain(client);
  await client.updateDomain({
    DomainName,
    Matching: { Enabled: true },
    RuleBasedMatching: { Enabled: true, MatchingRules: [{ Rule: ["FirstName"] }] },
    Tags: { team: "a" },
  });
  await client.putIntegration({ DomainName, Uri: "s3://orders", ObjectTypeName: "CTR" });
  await client.putProfileObjectType({
    DomainName,
    ObjectTypeName: "Devices",
    Description: "Devices",
    AllowProfileCreation: false,
    Fields: {
      mail: { Source: "_source.mail", ContentType: "EMAIL_ADDRESS" },
      serial: { Source: "_source.serial", Target: "_asset.SerialNumber" },
    },
    Keys: {
      _email: [{ StandardIdentifiers: ["PROFILE"], FieldNames: ["mail"] }],
      deviceSerial: [{ StandardIdentifiers: ["UNIQUE", "ASSET"], FieldNames: ["serial"] }],
    },
  });
  for (const phone of ["555-010-0000", "5550100000"]) {
    await client.createProfile({
      DomainName,
      FirstName: "Ann",
      LastName: "Lee",
      EmailAddress: "ann@example.com",
      PhoneNumber: phone,
    });
  }
  await client.createProfile({ DomainName, EmailAddress: "bob@example.com" });
  for (const mail of ["bob@example.com", "nobody@example.com"]) {
    const Object = JSON.stringify({ mail, serial: mail });
    await client.putProfileObject({ DomainName, ObjectTypeName: "Devices", Object });
  }
  const stored = findDomain(service.store, DomainName);
  if (stored) service.identityResolution.start(stored);
  await service.identityResolution.idle();
  await service.ruleBasedMatching.idle();
  return DomainName;
}

// "Deletes a specific domain and all of its customer data" (DeleteDomain, API reference).
describe("DeleteDomain", () => {
  test("everything of the domain goes", async () => {
    const { client, service } = await startService();
    const DomainName = await fullDomain(client, service);
    const filled = Object.keys(rowsLeft(service));
    expect(filled).toEqual(
      expect.arrayContaining([
        "domains",
        "profiles",
        "profile_keys",
        "profile_objects",
        "profile_history",
        "standard_objects",
        "object_types",
        "integrations",
        "dead_letters",
        "identity_resolution_jobs",
        "match_groups",
        "rule_match_members",
      ]),
    );
    expect(await client.deleteDomain({ DomainName })).toMatchObject({ Message: "Domain Deleted" });
    await untilNothingIsLeft(service);
    expect(rowsLeft(service)).toEqual({});
  });

  test("nothing of it is found at once, another domain keeps what it has, and the name is free", async () => {
    const { client, service } = await startService();
    const DomainName = await fullDomain(client, service);
    const other = await newDomain(client);
    const { ProfileId } = await client.createProfile({ DomainName: other, FirstName: "Eve" });
    await client.deleteDomain({ DomainName });

    const gone = client.getDomain({ DomainName });
    await expect(gone).rejects.toBeInstanceOf(ResourceNotFoundException);
    const { Items = [] } = await client.listDomains({});
    expect(Items.map((item) => item.DomainName)).toEqual([other]);
    const { Items: integrations } = await client.listAccountIntegrations({ Uri: "s3://orders" });
    expect(integrations).toEqual([]);

    await client.createDomain({ DomainName, DefaultExpirationDays: 30 });
    const search = { DomainName, KeyName: "_email", Values: ["ann@example.com"] };
    expect((await client.searchProfiles(search)).Items).toEqual([]);
    await untilNothingIsLeft(service);
    const { Stats } = await client.getDomain({ DomainName: other });
    expect(Stats?.ProfileCount).toBe(1);
    const found = { DomainName: other, KeyName: "_profileId", Values: [ProfileId ?? ""] };
    expect((await client.searchProfiles(found)).Items).toHaveLength(1);
  });

  test("a job that is running then ends without a word, and leaves nothing", async () => {
    const { client, service } = await startService();
    const DomainName = await fullDomain(client, service);
    const stored = findDomain(service.store, DomainName);
    if (!stored) throw new Error(`No domain ${DomainName}`);
    service.identityResolution.start(stored);
    await client.deleteDomain({ DomainName });
    await service.identityResolution.idle();
    await untilNothingIsLeft(service);
    expect(rowsLeft(service)).toEqual({});
  });

  test("a domain that there is not is not found", async () => {
    const { client } = await startService();
    const unknown = client.deleteDomain({ DomainName: "nowhere" });
    await expect(unknown).rejects.toBeInstanceOf(ResourceNotFoundException);
  });
});

function fill({ store }: LocalService, domain: number, count: number): void {
  const content = "{}";
  store.transaction(() => {
    for (let number = 0; number < count; number++) {
      const profile = {
        ProfileId: newProfileId(),
        FirstName: "Ann",
        LastName: `Lee ${number}`,
        EmailAddress: `ann.${number}@example.com`,
        PhoneNumber: `+1206${String(number).padStart(7, "0")}`,
      };
      const row = insertProfile(store, domain, profile, number);
      recordHistory(store, row, { action: "CREATED", objectType: "_profile", content }, number);
    }
  });
}

describe("a large domain", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "delete-domain-"));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  test("goes in portions between requests, and goes on after a restart", async () => {
    const first = await startService({ dataDir });
    const DomainName = await newDomain(first.client);
    const domain = findDomain(first.service.store, DomainName)?.id ?? 0;
    const count = 2000;
    fill(first.service, domain, count);
    await first.client.putIntegration({ DomainName, Uri: "s3://orders", ObjectTypeName: "CTR" });
    await first.client.deleteDomain({ DomainName });
    expect((await first.client.listDomains({})).Items).toEqual([]);
    const { Items } = await first.client.listAccountIntegrations({ Uri: "s3://orders" });
    expect(Items).toEqual([]);
    await nextTurn();
    await first.service.close();

    const second = createLocalService({ dataDir });
    const profilesLeft = () => rowsLeft(second)["profiles"] ?? 0;
    let left = profilesLeft();
    expect(left).toBeGreaterThan(0);
    let largestPortion = 0;
    while (left > 0) {
      await nextTurn();
      largestPortion = Math.max(largestPortion, left - profilesLeft());
      left = profilesLeft();
    }
    // A millisecond's worth; these take some fifty.
    expect(largestPortion).toBeLessThan(count / 4);
    await untilNothingIsLeft(second);
    expect(rowsLeft(second)).toEqual({});
    await second.close();
  }, 60_000);
});
