import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CreateDomainCommand,
  CustomerProfilesClient,
  GetDomainCommand,
} from "@aws-sdk/client-customer-profiles";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readOptions, type ServerOptions } from "../options.ts";
import { startServer, type RunningServer } from "../start-server.ts";
import { makeBuiltConsoleFolder } from "../testing/built-console-folder.ts";
import { rawRequest } from "../testing/raw-request.ts";

/** The local service stands in for AWS: it checks the relay's signatures as AWS would. */
let upstream: RunningServer;
const dist = makeBuiltConsoleFolder();
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  vi.stubEnv("AWS_PROFILE", undefined);
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  vi.stubEnv("AWS_CONFIG_FILE", `${dist}/no-config`);
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", `${dist}/no-credentials`);
  upstream = await startServer(optionsOf("--in-memory", "--sample", "none"), dist);
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await upstream.close();
});

test("signs anew what the page signed with placeholders, and passes on the answer", async () => {
  const console = await startRelay(`${upstream.url}/api`);
  const client = clientOf(console);
  const DomainName = "relayed";
  await client.send(
    new CreateDomainCommand({ DomainName, DefaultExpirationDays: 366, Tags: { team: "one two" } }),
  );
  const domain = await client.send(new GetDomainCommand({ DomainName }));
  expect(domain).toMatchObject({
    DomainName,
    DefaultExpirationDays: 366,
    Tags: { team: "one two" },
  });
  expect(domain.$metadata.requestId).toBeDefined();
});

test("passes on the errors of the service, with their type and request id", async () => {
  const client = clientOf(await startRelay(`${upstream.url}/api`));
  await expect(client.send(new GetDomainCommand({ DomainName: "unknown" }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/.+/) },
  });
});

test.each([
  ["a page of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["another port of this machine", { "sec-fetch-site": "same-site" }],
  ["a link that somebody follows", { "sec-fetch-site": "none" }],
  ["an old browser on another site", { origin: "https://evil.example" }],
  ["a request of unknown origin", {}],
])("does not lend its credentials to %s", async (_who, headers) => {
  const seen: string[] = [];
  const console = await startRelay(
    await listen((request, response) => {
      seen.push(request.url ?? "");
      response.end("{}");
    }),
  );
  const answer = await rawRequest(console.url, "/api/domains", {
    headers,
  });
  expect(answer.status).toBe(403);
  expect(answer.headers["x-amzn-errortype"]).toBe("ForeignOrigin");
  expect(seen).toEqual([]);
});

test.each(["//", "/\\", "/..//"])(
  "signs for its endpoint alone, also when %s and a host follow /api",
  async (separator) => {
    const asked: string[] = [];
    const record = () =>
      listen((request, response) => {
        asked.push(request.headers.host ?? "");
        response.end("{}");
      });
    const other = new URL(await record());
    const endpoint = new URL(await record());
    const console = await startRelay(endpoint.href);
    await rawRequest(console.url, `/api${separator}${other.host}/domains?max-results=1`, {
      headers: { "sec-fetch-site": "same-origin" },
    });
    expect(asked).toEqual([endpoint.host]);
  },
);

test("sends neither the browser's headers nor the page's signature", async () => {
  let headers: Record<string, unknown> = {};
  const console = await startRelay(
    await listen((request, response) => {
      headers = request.headers;
      response.setHeader("set-cookie", "a=b").setHeader("x-amzn-requestid", "id").end("{}");
    }),
  );
  const answer = await rawRequest(console.url, "/api/domains", {
    headers: {
      "sec-fetch-site": "same-origin",
      cookie: "session=1",
      referer: `${console.url}/domains`,
      authorization: "AWS4-HMAC-SHA256 Credential=signed-by-the-server",
      "amz-sdk-invocation-id": "7",
    },
  });
  expect(headers).not.toHaveProperty("cookie");
  expect(headers).not.toHaveProperty("referer");
  expect(headers["authorization"]).toMatch(
    /Credential=local\/\d{8}\/us-east-1\/profile\/aws4_request/,
  );
  expect(headers["amz-sdk-invocation-id"]).toBe("7");
  expect(answer.headers["x-amzn-requestid"]).toBe("id");
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("does not relay what only the local service has", async () => {
  const console = await startRelay(`${upstream.url}/api`);
  const headers = { "sec-fetch-site": "same-origin" };
  const answer = await rawRequest(console.url, "/api/_local/health", { headers });
  expect(answer).toMatchObject({ status: 404, headers: { "x-amzn-errortype": "NotOnAws" } });
});

test.each(["210987654321", undefined])(
  "tells the page the account %s, as far as the credentials say it",
  async (accountId) => {
    vi.stubEnv("AWS_ACCOUNT_ID", accountId);
    const page = await (await fetch((await startRelay(`${upstream.url}/api`)).url)).text();
    const content = /name="connection" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(JSON.parse(content.replaceAll("&quot;", '"'))).toEqual({
      service: "aws",
      region: "us-east-1",
      endpoint: "/api",
      credentials: { accessKeyId: "signed-by-the-server", secretAccessKey: "signed-by-the-server" },
      ...(accountId && { accountId }),
    });
  },
);

test("says what to do where there are no credentials", async () => {
  const console = await startRelay(`${upstream.url}/api`, {});
  await expect(
    clientOf(console).send(new GetDomainCommand({ DomainName: "any" })),
  ).rejects.toMatchObject({
    name: "CredentialsUnavailable",
    message: expect.stringContaining("aws sso login"),
    $metadata: { httpStatusCode: 401, attempts: 1 },
  });
});

test("says what to do when AWS no longer takes the credentials", async () => {
  let requests = 0;
  const console = await startRelay(
    await listen((_request, response) => {
      requests += 1;
      response.writeHead(403, { "x-amzn-errortype": "ExpiredTokenException:http://internal/" });
      response.end('{"message":"The security token included in the request is expired"}');
    }),
  );
  await expect(
    clientOf(console).send(new GetDomainCommand({ DomainName: "any" })),
  ).rejects.toMatchObject({
    name: "CredentialsRefused",
    message: expect.stringContaining("retry"),
  });
  expect(requests).toBe(1);
});

test("takes new credentials once somebody has signed in again", async () => {
  const keys: string[] = [];
  const console = await startRelay(
    await listen((request, response) => {
      keys.push(/Credential=(\w+)/.exec(request.headers.authorization ?? "")?.[1] ?? "");
      if (keys.length > 1) return response.end('{"DomainName":"any"}');
      vi.stubEnv("AWS_ACCESS_KEY_ID", "renewed");
      return response.writeHead(403, { "x-amzn-errortype": "ExpiredTokenException" }).end("{}");
    }),
  );
  await clientOf(console).send(new GetDomainCommand({ DomainName: "any" }));
  expect(keys).toEqual(["local", "renewed"]);
});

test("says so when AWS cannot be reached", async () => {
  const console = await startRelay("http://127.0.0.1:1");
  const answer = await rawRequest(console.url, "/api/domains", {
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(answer).toMatchObject({
    status: 502,
    headers: { "x-amzn-errortype": "UpstreamUnreachable" },
  });
  expect(answer.body).toContain("127.0.0.1:1");
});

function optionsOf(...args: string[]): ServerOptions {
  return readOptions(["--port", "0", ...args]) as ServerOptions;
}

async function startRelay(
  endpointUrl: string,
  credentials: { id?: string; secret?: string } = { id: "local", secret: "local" },
): Promise<RunningServer> {
  vi.stubEnv("AWS_ACCESS_KEY_ID", credentials.id);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", credentials.secret);
  const options = optionsOf("--aws", "--region", "us-east-1", "--endpoint-url", endpointUrl);
  const server = await startServer(options, dist);
  closing.push(server.close);
  return server;
}

/** What the page would send: same origin, placeholders for credentials. */
function clientOf({ url }: RunningServer): CustomerProfilesClient {
  const client = new CustomerProfilesClient({
    endpoint: `${url}/api`,
    region: "us-east-1",
    credentials: { accessKeyId: "signed-by-the-server", secretAccessKey: "signed-by-the-server" },
  });
  client.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers["sec-fetch-site"] =
        "same-origin";
      return next(args);
    },
    { step: "build" },
  );
  return client;
}

async function listen(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
