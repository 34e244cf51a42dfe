import { describe, expect, it } from "vitest";
import { clientOf, newDomain, startService } from "../testing/started-service.ts";

describe("--throttle", () => {
  // Default rates: CreateDomain 1 a second, ListDomains 5, CreateProfile 100 (Administrator Guide, service limits).
  it("answers 429 above an operation's rate and leaves the others alone", async () => {
    const { client } = await startService({ throttle: true });
    const DomainName = await newDomain(client);
    await expect(newDomain(client)).rejects.toMatchObject({
      name: "ThrottlingException",
      $metadata: { httpStatusCode: 429 },
    });
    const lists = await Promise.allSettled(
      Array.from({ length: 20 }, () => client.listDomains({})),
    );
    const listed = lists.filter(({ status }) => status === "fulfilled").length;
    expect(listed).toBeGreaterThanOrEqual(5);
    expect(listed).toBeLessThan(20);
    await Promise.all(Array.from({ length: 50 }, () => client.createProfile({ DomainName })));
    expect((await client.getDomain({ DomainName })).Stats?.ProfileCount).toBe(50);
  });
});

describe("--fault-rate", () => {
  it("fails with 500s and dropped connections, before an operation ran and after", async () => {
    const { client, endpoint, service } = await startService({ faultRate: 1 });
    const failures = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        client.createDomain({ DomainName: `d${index}`, DefaultExpirationDays: 1 }),
      ),
    );
    const names = failures.map((failure) =>
      failure.status === "rejected" ? (failure.reason as Error).name : "success",
    );
    const internal = names.filter((name) => name === "InternalServerException").length;
    expect(names).not.toContain("success");
    // Each of these misses by chance once in 2^100 runs.
    expect(internal).toBeGreaterThan(0);
    expect(internal).toBeLessThan(100);
    const made = service.store.prepare("SELECT count(*) AS made FROM domains").get()?.["made"];
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(100);
    expect((await fetch(`${endpoint}/_local/health`)).status).toBe(200);
  });

  it("is survived by the SDK's own retries", async () => {
    const { endpoint } = await startService({ faultRate: 0.3 });
    const client = clientOf(endpoint, 10);
    for (let turn = 0; turn < 5; turn++) expect((await client.listDomains({})).Items).toEqual([]);
  });
});

describe("--latency", () => {
  it("lets an operation wait", async () => {
    const { client } = await startService({ latencyMs: 80 });
    const start = performance.now();
    await client.listDomains({});
    // Timers may fire a millisecond early.
    expect(performance.now() - start).toBeGreaterThanOrEqual(79);
  });
});
