import { describe, expect, it } from "vitest";
import { clientOf, newDomain, startService } from "../testing/started-service.ts";
import { signedFetch, type RawRequest } from "../testing/signed-fetch.ts";

const { endpoint, client } = await startService();
const listDomains: RawRequest = { method: "GET", path: "/domains" };
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe("Signature Version 4", () => {
  it("lets a signed request through, with a query and encoded characters", async () => {
    const answer = await signedFetch(endpoint, { method: "GET", path: "/domains?max-results=7" });
    expect(answer.status).toBe(200);
    const missing = await signedFetch(endpoint, { method: "GET", path: "/domains/a%20b%2Fc" });
    expect(missing).toMatchObject({ status: 400, errorType: "BadRequestException" });
  });

  it.each<[string, Partial<RawRequest>, string]>([
    ["another access key", { accessKey: "somebody" }, "UnrecognizedClientException"],
    ["another secret", { secret: "guess" }, "InvalidSignatureException"],
    ["another service's scope", { service: "s3" }, "InvalidSignatureException"],
    ["a date 6 minutes ago", { signingDate: minutesAgo(6) }, "InvalidSignatureException"],
    ["a date 6 minutes ahead", { signingDate: minutesAgo(-6) }, "InvalidSignatureException"],
  ])("refuses %s", async (_, change, errorType) => {
    const answer = await signedFetch(endpoint, { ...listDomains, ...change });
    expect(answer).toMatchObject({ status: 403, errorType });
    expect(answer.body).toEqual({ __type: errorType, Message: expect.any(String) as string });
  });

  it("takes a clock that is 4 minutes off", async () => {
    const answer = await signedFetch(endpoint, { ...listDomains, signingDate: minutesAgo(4) });
    expect(answer.status).toBe(200);
  });

  it("refuses a body other than the signed one, and changes nothing", async () => {
    const domainName = await newDomain(client);
    const answer = await signedFetch(endpoint, {
      path: `/domains/${domainName}/profiles`,
      body: '{"FirstName":"Ann"}',
      tamperedBody: '{"FirstName":"Bob"}',
    });
    expect(answer).toMatchObject({ status: 403, errorType: "InvalidSignatureException" });
    expect((await client.getDomain({ DomainName: domainName })).Stats?.ProfileCount).toBe(0);
  });

  it("asks for a signature where there is none or none that it knows", async () => {
    const without = await fetch(`${endpoint}/domains`);
    expect(without.status).toBe(403);
    expect(without.headers.get("x-amzn-errortype")).toBe("MissingAuthenticationTokenException");
    for (const authorization of ["Basic bG9jYWw6bG9jYWw=", "AWS4-HMAC-SHA256 Credential=local"]) {
      const other = await fetch(`${endpoint}/domains`, { headers: { authorization } });
      expect(other.headers.get("x-amzn-errortype")).toBe("IncompleteSignatureException");
    }
  });

  it("wants the Host and the date among the signed headers", async () => {
    const answer = await fetch(`${endpoint}/domains`, {
      headers: {
        "x-amz-date": new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, ""),
        authorization:
          `AWS4-HMAC-SHA256 Credential=local/${new Date().toISOString().slice(0, 10).replaceAll("-", "")}` +
          `/us-east-1/profile/aws4_request, SignedHeaders=__proto__;constructor, Signature=${"0".repeat(64)}`,
      },
    });
    expect(answer.headers.get("x-amzn-errortype")).toBe("InvalidSignatureException");
  });

  it("covers a base path", async () => {
    const { client: underBase, endpoint: base } = await startService({ basePath: "/api" });
    expect((await underBase.listDomains({})).Items).toEqual([]);
    await expect(clientOf(base).listDomains({})).rejects.toMatchObject({
      name: "UnknownOperationException",
    });
  });
});
