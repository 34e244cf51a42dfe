import { request as httpRequest } from "node:http";
import { describe, expect, it } from "vitest";
import { newDomain, startService } from "../testing/started-service.ts";
import { signedFetch } from "../testing/signed-fetch.ts";

const origin = "http://127.0.0.1:4400";
const { endpoint, client } = await startService({ allowedOrigins: [origin] });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The status of a request that names another host, which `fetch` does not allow. */
function statusForHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${endpoint}/_local/health`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject).end();
  });
}

describe("routes", () => {
  it("answers an operation of AWS that is not built with a typed 501 that names it", async () => {
    await expect(client.listWorkflows({ DomainName: "any" })).rejects.toMatchObject({
      name: "NotImplementedException",
      message: expect.stringContaining("ListWorkflows") as string,
      $metadata: { httpStatusCode: 501, requestId: expect.stringMatching(uuid) as string },
    });
  });

  it("answers a path without an operation 404, and a method that a path lacks 405", async () => {
    const path = await signedFetch(endpoint, { method: "GET", path: "/nothing/here" });
    expect(path).toMatchObject({ status: 404, errorType: "UnknownOperationException" });
    const local = await signedFetch(endpoint, { method: "GET", path: "/_local/nothing" });
    expect(local).toMatchObject({ status: 404, errorType: "UnknownOperationException" });
    const method = await signedFetch(endpoint, { method: "DELETE", path: "/domains" });
    expect(method).toMatchObject({ status: 405, errorType: "MethodNotAllowedException" });
  });

  it("says who it is without a signature", async () => {
    const answer = await fetch(`${endpoint}/_local/health`);
    expect(await answer.json()).toEqual({
      Service: "Customer Profiles local service",
      Version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      Account: "123456789012",
      Region: "us-east-1",
    });
    expect(answer.headers.get("x-amzn-requestid")).toMatch(uuid);
  });
});

describe("origins", () => {
  it("lets pages of the console's origin read answers, and the type and id of an error", async () => {
    const answer = await fetch(`${endpoint}/domains`, { headers: { origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-expose-headers")).toBe(
      "x-amzn-errortype,x-amzn-requestid",
    );
  });

  it("answers the console's preflight", async () => {
    const answer = await fetch(`${endpoint}/domains/d/profiles`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,x-amz-date",
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-headers")).toBe("authorization,x-amz-date");
    expect(answer.headers.get("access-control-allow-methods")).toContain("PUT");
  });

  it.each(["http://evil.example", "null"])("tells a page of %s nothing", async (other) => {
    const answer = await fetch(`${endpoint}/_local/health`, { headers: { origin: other } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await fetch(`${endpoint}/domains`, {
      method: "OPTIONS",
      headers: { origin: other },
    });
    expect(preflight.status).toBe(403);
  });

  it("refuses a Host that is not this machine (DNS rebinding)", async () => {
    expect(await statusForHost("rebound.example:4577")).toBe(403);
    expect(await statusForHost("localhost:4577")).toBe(200);
  });
});

describe("bodies", () => {
  it("refuses more than 1 MiB with a 413 that arrives, and goes on", async () => {
    const domainName = await newDomain(client);
    const path = `/domains/${domainName}/profiles`;
    const body = JSON.stringify({ FirstName: "x".repeat(3 * 1024 * 1024) });
    const answer = await signedFetch(endpoint, { path, body });
    expect(answer).toMatchObject({ status: 413, errorType: "RequestEntityTooLargeException" });
    expect((await client.getDomain({ DomainName: domainName })).Stats?.ProfileCount).toBe(0);
  });

  it.each<[string, string | Uint8Array]>([
    ["broken JSON", '{"FirstName": "Ann"'],
    ["a list", "[]"],
    ["a text", '"Ann"'],
    ["null", "null"],
    [
      "bad UTF-8",
      new Uint8Array([...Buffer.from('{"FirstName":"'), 0xff, 0xfe, ...Buffer.from('"}')]),
    ],
    ["a lone surrogate", '{"FirstName":"\\ud800"}'],
    ["a number for a text", '{"FirstName":1}'],
    ["a text for a map", '{"Attributes":"x"}'],
    ["a list for a structure", '{"Address":["x"]}'],
    ["null in a list", '{"EngagementPreferences":{"Phone":[null]}}'],
    ["deep nesting", `{"Attributes":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
  ])("refuses %s as unreadable, without a word of it", async (_, body) => {
    const answer = await signedFetch(endpoint, { path: "/domains/none/profiles", body });
    expect(answer).toMatchObject({ status: 400, errorType: "SerializationException" });
    expect(JSON.stringify(answer.body)).not.toContain("Ann");
  });

  it("takes null as absent and passes over members that it does not know", async () => {
    const domainName = await newDomain(client);
    const answer = await signedFetch(endpoint, {
      path: `/domains/${domainName}/profiles`,
      body: '{"FirstName":null,"LastName":"Lee","Unknown":{"a":[1]},"constructor":1,"__proto__":{"FirstName":"Eve"}}',
    });
    expect(answer.status).toBe(200);
    const { Profiles } = await client.batchGetProfile({
      DomainName: domainName,
      ProfileIds: [String(answer.body["ProfileId"])],
    });
    expect(Profiles).toEqual([{ ProfileId: answer.body["ProfileId"], LastName: "Lee" }]);
  });

  it("keeps attributes whose names mean something to JavaScript", async () => {
    const domainName = await newDomain(client);
    const answer = await signedFetch(endpoint, {
      path: `/domains/${domainName}/profiles`,
      body: '{"Attributes":{"__proto__":"a","constructor":"b","toString":"c"}}',
    });
    const read = await signedFetch(endpoint, {
      path: `/domains/${domainName}/batch-get-profiles`,
      body: JSON.stringify({ ProfileIds: [answer.body["ProfileId"]] }),
    });
    const [profile] = read.body["Profiles"] as { Attributes: object }[];
    expect(Object.entries(profile?.Attributes ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["toString", "c"],
    ]);
  });
});

describe("limits of the model", () => {
  it("names every breach, in AWS's style, and no value", async () => {
    const answer = await signedFetch(endpoint, {
      path: "/domains/none",
      body: JSON.stringify({
        DefaultExpirationDays: 1099,
        DeadLetterQueueUrl: "secret".repeat(50),
        Matching: { JobSchedule: { DayOfTheWeek: "someday" } },
      }),
    });
    expect(answer).toMatchObject({ status: 400, errorType: "BadRequestException" });
    expect(answer.body["Message"]).toBe(
      "5 validation errors detected: " +
        "Value at 'defaultExpirationDays' failed to satisfy constraint: Member must have value less than or equal to 1098; " +
        "Value at 'deadLetterQueueUrl' failed to satisfy constraint: Member must have length less than or equal to 255; " +
        "Value at 'matching.enabled' failed to satisfy constraint: Member must not be null; " +
        "Value at 'matching.jobSchedule.dayOfTheWeek' failed to satisfy constraint: Member must satisfy enum value set: " +
        "[SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY]; " +
        "Value at 'matching.jobSchedule.time' failed to satisfy constraint: Member must not be null",
    );
  });

  it.each<[string, string, string | undefined]>([
    ["an absent required member", "/domains/none", "{}"],
    ["a fraction for an integer", "/domains/none", '{"DefaultExpirationDays":1.5}'],
    ["a domain name with a blank", "/domains/a%20b", '{"DefaultExpirationDays":1}'],
    ["a domain name with a line feed at its end", "/domains/ab%0A", '{"DefaultExpirationDays":1}'],
    [
      "more than 100 results",
      "/domains/none/profiles/search?max-results=101",
      '{"KeyName":"_email","Values":["a"]}',
    ],
    [
      "a page size that is no number",
      "/domains/none/profiles/search?max-results=ten",
      '{"KeyName":"_email","Values":["a"]}',
    ],
    [
      "a query that is no UTF-8",
      "/domains/none/profiles/search?max-results=%ff",
      '{"KeyName":"_email","Values":["a"]}',
    ],
    ["an empty attribute name", "/domains/none/profiles", '{"Attributes":{"":"x"}}'],
    [
      "more than 20 ids",
      "/domains/none/batch-get-profiles",
      JSON.stringify({ ProfileIds: Array(21).fill("a".repeat(32)) }),
    ],
    [
      "an id that is more than an id",
      "/domains/none/batch-get-profiles",
      JSON.stringify({ ProfileIds: ["a".repeat(33)] }),
    ],
  ])("refuses %s before it looks for the domain", async (_, path, body) => {
    const answer = await signedFetch(endpoint, { path, ...(body !== undefined && { body }) });
    expect(answer.status).toBe(400);
    expect(answer.body["__type"]).toBe(answer.errorType);
  });

  it("counts code points", async () => {
    const domainName = await newDomain(client);
    const FirstName = "😀".repeat(255);
    await client.createProfile({ DomainName: domainName, FirstName });
    await expect(
      client.createProfile({ DomainName: domainName, FirstName: `${FirstName}😀` }),
    ).rejects.toMatchObject({ name: "BadRequestException" });
  });
});
