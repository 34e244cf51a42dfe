import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { runServiceProcess, startServiceProcess } from "./testing/service-process.ts";
import { clientOf, newDomain } from "./testing/started-service.ts";

// Each starts several processes, on whatever else the machine has to do.
vi.setConfig({ testTimeout: 60_000 });

const directory = mkdtempSync(join(tmpdir(), "customer-profiles-"));
afterAll(() => rmSync(directory, { recursive: true }));

describe("the command", () => {
  it("explains itself", async () => {
    const { code, stdout } = await runServiceProcess(["--help"]);
    expect(code).toBe(0);
    for (const option of [
      "port",
      "host",
      "data-dir",
      "in-memory",
      "sample",
      "latency",
      "fault-rate",
      "throttle",
    ]) {
      expect(stdout).toContain(`--${option}`);
    }
  });

  it.each<[string, string[]]>([
    ["--colour", ["--colour"]],
    ["--port", ["--port", "high"]],
    ["--port", ["--port", "70000"]],
    ["--fault-rate", ["--fault-rate", "2"]],
    ["--latency", ["--latency", ""]],
    ["--sample", ["--sample", "huge"]],
    ["--in-memory", ["--in-memory", "--data-dir", "x"]],
  ])("refuses a wrong %s with exit code 2", async (option, args) => {
    const { code, stderr, stdout } = await runServiceProcess(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(option);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("says that its port, or its data directory, is taken, and exits with 1", async () => {
    const dataDir = join(directory, "taken");
    const first = await startServiceProcess(["--port", "0", "--data-dir", dataDir]);
    const port = await runServiceProcess(["--port", new URL(first.endpoint).port, "--in-memory"]);
    expect(port.code).toBe(1);
    expect(port.stderr).toMatch(/^Port \d+ of 127\.0\.0\.1 is taken/);
    const data = await runServiceProcess(["--port", "0", "--data-dir", dataDir]);
    expect(data.code).toBe(1);
    expect(data.stderr).toContain(`${dataDir} is in use`);
    expect(await first.end("SIGTERM")).toBe(0);
    const second = await startServiceProcess(["--port", "0", "--data-dir", dataDir]);
    expect(await second.end("SIGINT")).toBe(0);
  });

  it("finishes what is in flight on SIGTERM, and keeps it", async () => {
    const args = ["--port", "0", "--data-dir", join(directory, "in-flight"), "--latency", "300"];
    const slow = await startServiceProcess(args);
    const client = clientOf(slow.endpoint);
    const DomainName = await newDomain(client);
    const inFlight = client.createProfile({ DomainName, FirstName: "Ann" });
    // With a latency of 300 ms, an answer to something sent later says that the service has the first.
    await fetch(`${slow.endpoint}/_local/health`);
    const code = slow.end("SIGTERM");
    const { ProfileId = "" } = await inFlight;
    expect(await code).toBe(0);
    const again = await startServiceProcess(args.slice(0, 4));
    const read = await clientOf(again.endpoint).batchGetProfile({
      DomainName,
      ProfileIds: [ProfileId],
    });
    expect(read.Profiles).toEqual([{ ProfileId, FirstName: "Ann" }]);
    expect(await again.end("SIGTERM")).toBe(0);
  });
});
