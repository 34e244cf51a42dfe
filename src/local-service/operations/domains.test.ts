import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";

const { client } = await startService();
const unknown = { DomainName: `unknown-${randomUUID()}` };
/** Observed on AWS. */
const notFound = {
  name: "ResourceNotFoundException",
  message: `DomainName ${unknown.DomainName} is not found in account 123456789012`,
};

describe("CreateDomain", () => {
  it("makes a domain that GetDomain returns with all that was set", async () => {
    const settings = {
      DomainName: `full-${randomUUID()}`,
      DefaultExpirationDays: 366,
      DefaultEncryptionKey: "arn:aws:kms:us-east-1:123456789012:key/k",
      DeadLetterQueueUrl: "https://sqs.us-east-1.amazonaws.com/123456789012/q",
      Matching: {
        Enabled: true,
        JobSchedule: { DayOfTheWeek: "MONDAY" as const, Time: "04:30" },
        AutoMerging: {
          Enabled: true,
          Consolidation: {
            MatchingAttributesList: [["EmailAddress", "LastName"], ["PhoneNumber"]],
          },
          ConflictResolution: { ConflictResolvingModel: "RECENCY" as const },
          MinAllowedConfidenceScoreForMerging: 0.9,
        },
        ExportingConfig: { S3Exporting: { S3BucketName: "matches", S3KeyName: "out" } },
      },
      RuleBasedMatching: { Enabled: true, MatchingRules: [{ Rule: ["EmailAddress"] }] },
      Tags: { team: "care" },
    };
    const before = Date.now();
    const { $metadata: _, ...created } = await client.createDomain(settings);
    expect(created).toEqual({
      ...settings,
      // A new domain has no profile to be held against the rules (Administrator Guide: PENDING is for existing domains).
      RuleBasedMatching: { ...settings.RuleBasedMatching, Status: "ACTIVE" },
      CreatedAt: expect.any(Date) as Date,
      LastUpdatedAt: expect.any(Date) as Date,
    });
    expect(created.CreatedAt?.getTime()).toBeGreaterThanOrEqual(before - 1);
    expect(created.CreatedAt?.getTime()).toBeLessThanOrEqual(Date.now());
    const { $metadata: __, Stats, ...read } = await client.getDomain(settings);
    expect(read).toEqual(created);
    expect(Stats).toEqual({
      ProfileCount: 0,
      MeteringProfileCount: 0,
      ObjectCount: 0,
      TotalSize: 0,
    });
  });

  // The text is matched on by AWS's own CloudFormation handler for domains.
  it("refuses a name that is taken and leaves the domain as it was", async () => {
    const DomainName = await newDomain(client);
    await expect(
      client.createDomain({ DomainName, DefaultExpirationDays: 1 }),
    ).rejects.toMatchObject({
      name: "BadRequestException",
      message: `Domain ${DomainName} already exists`,
    });
    expect((await client.getDomain({ DomainName })).DefaultExpirationDays).toBe(30);
  });
});

describe("UpdateDomain", () => {
  it("keeps what is absent, clears a text that is empty, replaces a whole (inferred)", async () => {
    const DomainName = `update-${randomUUID()}`;
    const created = await client.createDomain({
      DomainName,
      DefaultExpirationDays: 366,
      DefaultEncryptionKey: "key",
      DeadLetterQueueUrl: "queue",
      Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: "MONDAY", Time: "04:30" } },
      Tags: { team: "care" },
    });
    await client.updateDomain({ DomainName, DeadLetterQueueUrl: "" });
    const { $metadata: _, Stats: __, ...kept } = await client.getDomain({ DomainName });
    expect(kept).toEqual({
      DomainName,
      DefaultExpirationDays: 366,
      DefaultEncryptionKey: "key",
      Matching: created.Matching,
      Tags: { team: "care" },
      CreatedAt: created.CreatedAt,
      LastUpdatedAt: kept.LastUpdatedAt,
    });
    expect(kept.LastUpdatedAt?.getTime()).toBeGreaterThanOrEqual(
      created.LastUpdatedAt?.getTime() ?? 0,
    );
    const updated = await client.updateDomain({
      DomainName,
      DefaultExpirationDays: 7,
      DefaultEncryptionKey: "",
      Matching: { Enabled: false },
    });
    expect(updated).toMatchObject({ DefaultExpirationDays: 7, Matching: { Enabled: false } });
    expect(updated.Matching?.JobSchedule).toBeUndefined();
    expect(updated.DefaultEncryptionKey).toBeUndefined();
    const read = await client.getDomain({ DomainName });
    expect(read.DefaultExpirationDays).toBe(7);
    expect(read.DefaultEncryptionKey).toBeUndefined();
  });

  it("answers an unknown domain 404", async () => {
    await expect(
      client.updateDomain({ ...unknown, DefaultExpirationDays: 1 }),
    ).rejects.toMatchObject(notFound);
  });
});

describe("GetDomain", () => {
  it("answers an unknown domain 404", async () => {
    await expect(client.getDomain(unknown)).rejects.toMatchObject(notFound);
  });

  it("counts profiles as they come and go", async () => {
    const DomainName = await newDomain(client);
    const count = async () => (await client.getDomain({ DomainName })).Stats?.ProfileCount;
    const ids: string[] = [];
    for (const FirstName of ["Ann", "Bob", "Cid"]) {
      ids.push((await client.createProfile({ DomainName, FirstName })).ProfileId ?? "");
      expect(await count()).toBe(ids.length);
    }
    const [MainProfileId, ...ProfileIdsToBeMerged] = ids;
    await client.mergeProfiles({ DomainName, MainProfileId, ProfileIdsToBeMerged });
    expect(await count()).toBe(1);
  });
});

describe("ListDomains", () => {
  it("pages through all domains, once each, while domains are made", async () => {
    const { client: own } = await startService();
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.push(await newDomain(own));
    const listed: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await own.listDomains({ MaxResults: 2, NextToken });
      expect(page.Items?.length).toBeLessThanOrEqual(2);
      listed.push(...(page.Items ?? []).map((item) => item.DomainName ?? ""));
      NextToken = page.NextToken;
      if (made.length < 7) made.push(await newDomain(own));
    } while (NextToken !== undefined);
    expect(listed).toEqual(made);
    expect((await own.listDomains({})).Items?.[0]).toEqual({
      DomainName: made[0],
      CreatedAt: expect.any(Date) as Date,
      LastUpdatedAt: expect.any(Date) as Date,
      Tags: {},
    });
  });

  it("refuses a token that it did not give", async () => {
    for (const NextToken of ["x", "a".repeat(1024), "0".repeat(43)]) {
      await expect(client.listDomains({ NextToken })).rejects.toMatchObject({
        name: "BadRequestException",
      });
    }
  });
});
