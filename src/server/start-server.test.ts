import { once } from "node:events";
import { connect } from "node:net";
import { CustomerProfilesClient, ListDomainsCommand } from "@aws-sdk/client-customer-profiles";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOptions, type ServerOptions } from "./options.ts";
import { NotBuiltError } from "./pages/built-console.ts";
import { startServer, type RunningServer } from "./start-server.ts";
import { makeBuiltConsoleFolder, script } from "./testing/built-console-folder.ts";
import { rawRequest } from "./testing/raw-request.ts";

const options = readOptions(["--port", "0", "--in-memory", "--sample", "none"]) as ServerOptions;
const dist = makeBuiltConsoleFolder();
let server: RunningServer;

beforeAll(async () => {
  server = await startServer(options, dist);
});
afterAll(() => server.close());

describe("pages", () => {
  test.each(["/", "/index.html", "/domains/main/profiles?key=_email", "/no/such/page"])(
    "%s is the page, with its connection written in",
    async (path) => {
      const response = await fetch(server.url + path);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      const content = /name="connection" content="([^"]*)"/.exec(await response.text())?.[1] ?? "";
      expect(JSON.parse(content.replaceAll("&quot;", '"'))).toEqual({
        service: "local",
        region: "us-east-1",
        endpoint: "/api",
        accountId: "123456789012",
        credentials: { accessKeyId: "local", secretAccessKey: "local" },
      });
    },
  );

  test("a page cannot be framed, and loads from this server only", async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("a page that has not changed is not sent again", async () => {
    const etag = (await fetch(server.url)).headers.get("etag") ?? "";
    const response = await rawRequest(server.url, "/", { headers: { "if-none-match": etag } });
    expect(response).toMatchObject({ status: 304, body: "" });
  });
});

describe("a request that a browser sends again by itself", () => {
  const send = (attempt: string) =>
    rawRequest(server.url, "/api/domains", {
      headers: {
        "amz-sdk-invocation-id": "call-1",
        "amz-sdk-request": `attempt=${attempt}; max=3`,
      },
    });

  test("is not carried out again, and the SDK's own next attempt is", async () => {
    // Unsigned, so that the API itself refuses what reaches it.
    expect(await send("1")).toMatchObject({ status: 403 });
    expect(await send("1")).toMatchObject({
      status: 502,
      headers: { "x-amzn-errortype": "RepeatedAttempt" },
    });
    expect(await send("2")).toMatchObject({ status: 403 });
  });

  test("a request without the SDK's names is never taken for one", async () => {
    for (let time = 0; time < 2; time += 1)
      expect(await rawRequest(server.url, "/api/domains")).toMatchObject({ status: 403 });
  });
});

describe("files", () => {
  test("a hashed file is kept for a year", async () => {
    const response = await fetch(`${server.url}/assets/index-C0ffee00.js`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await response.text()).toBe(script);
  });

  test("is compressed for those who can read that, and only where it helps", async () => {
    const path = "/assets/index-C0ffee00.js";
    const plain = await rawRequest(server.url, path);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body).toBe(script);

    const response = await fetch(server.url + path, {
      method: "HEAD",
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(Number(response.headers.get("content-length"))).toBeLessThan(script.length / 2);

    const font = await rawRequest(server.url, "/assets/font.woff2", {
      headers: { "accept-encoding": "gzip" },
    });
    expect(font.headers["content-encoding"]).toBeUndefined();
  });

  test("what is sent compressed is what was built", async () => {
    const response = await fetch(`${server.url}/assets/index-C0ffee00.js`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(script);
  });

  test("HEAD answers as GET does, without the body", async () => {
    const answer = await rawRequest(server.url, "/assets/index-C0ffee00.js", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, body: "" });
    expect(answer.headers["content-length"]).toBe(String(script.length));
  });

  test("a chunk of an older build is gone, not a page", async () => {
    expect((await fetch(`${server.url}/assets/index-0ld.js`)).status).toBe(404);
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/..\\secret.txt",
    "/%ff",
  ])("%s does not lead out of the folder", async (path) => {
    expect((await rawRequest(server.url, path)).body).not.toContain("outside the folder");
  });

  test("the build's own notes are not served", async () => {
    expect((await rawRequest(server.url, "/.vite/manifest.json")).body).toContain("<title>");
  });

  test("nothing is posted to a page", async () => {
    expect((await fetch(server.url, { method: "POST" })).status).toBe(405);
  });
});

test("requests that name another host are refused, for pages and the API alike", async () => {
  for (const path of ["/", "/api/domains"]) {
    const answer = await rawRequest(server.url, path, { headers: { host: "evil.example" } });
    expect(answer.status).toBe(403);
  }
});

test("the local service answers under /api, and not under what merely starts so", async () => {
  const client = new CustomerProfilesClient({
    endpoint: `${server.url}/api`,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  expect((await client.send(new ListDomainsCommand())).Items).toEqual([]);
  expect(await (await fetch(`${server.url}/apiary`)).text()).toContain("<title>");
});

test("a taken port is an error that says so", async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ ...options, port }, dist)).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});

test("a console that is not built is an error of its own", async () => {
  await expect(startServer(options, `${dist}/assets`)).rejects.toThrow(NotBuiltError);
});

test("closing does not wait for connections that browsers keep open", async () => {
  const own = await startServer(options, dist);
  const { hostname, port } = new URL(own.url);
  const socket = connect(Number(port), hostname);
  socket.write("GET /assets/font.woff2 HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(socket, "data");
  const hungUp = once(socket.resume(), "close");
  const started = performance.now();
  await own.close();
  await hungUp;
  expect(performance.now() - started).toBeLessThan(1000);
});
