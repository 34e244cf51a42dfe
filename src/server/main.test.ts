import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Each test starts a process, and machines under load are slow to.
vi.setConfig({ testTimeout: 30_000 });

/** The program as `npm run dev` starts it, which needs no build. */
let running: ChildProcess;
let url: string;

beforeAll(async () => {
  running = start("--dev", "--port", "0");
  url = await readyUrl(running);
}, 60_000);
afterAll(async () => {
  const ended = once(running, "exit");
  running.kill("SIGTERM");
  await ended;
});

test("--dev serves the page and its modules from source, with the connection written in", async () => {
  const page = await (await fetch(url)).text();
  expect(page).toContain('src="/@vite/client"');
  expect(page).toContain('name="connection" content="{&quot;service&quot;:&quot;local&quot;');
  const entry = await fetch(`${url}/src/console/main.tsx`);
  expect(entry.headers.get("content-type")).toMatch(/javascript/);
  expect(await entry.text()).not.toContain("import type");
});

test("a second start on the same port says where the console already runs", async () => {
  expect(await endOf(start("--port", new URL(url).port))).toEqual({
    code: 1,
    stderr: expect.stringContaining(`the console already runs there, at ${url}\n`),
  });
});

test("a start on the port of another program says so, and how to take another", async () => {
  const other: Server = createServer((_request, response) => response.end("another program"));
  await once(other.listen(0, "127.0.0.1"), "listening");
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await endOf(start("--port", String(port)));
  other.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} is taken by another program.`);
  expect(stderr).toContain(`--port ${port + 1}`);
});

test("a wrong option says where the options are listed", async () => {
  const { code, stderr } = await endOf(start("--prot", "1"));
  expect(code).toBe(1);
  expect(stderr).toContain("npm start -- --help");
});

function start(...options: string[]): ChildProcess {
  const program = join(import.meta.dirname, "main.ts");
  // As a person's shell has it: vitest's own environment would change how Vite works.
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  return spawn(process.execPath, [program, "--in-memory", "--sample", "none", ...options], { env });
}

/** Goes on reading what is printed: a program whose output nobody reads any more ends at its next line. */
function readyUrl({ stdout, stderr }: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = /is ready at (http:\S+)/.exec(printed)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    stdout?.on("end", () => reject(new Error(`The console did not start:\n${printed}`)));
  });
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  const printed = child.stderr ? text(child.stderr) : "";
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, stderr: await printed };
}
