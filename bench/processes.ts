import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Load, LoadResult } from "./generator.ts";
import type { ProcessFigures } from "./process-figures.ts";

export interface RunningServer {
  endpoint: string;
  /** From the start of the process until it listened, milliseconds. */
  startMs: number;
  figures: () => Promise<ProcessFigures>;
  end: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
}

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

async function ask<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  const answered = new AbortController();
  const { signal } = answered;
  const exited = once(child, "exit", { signal }).then(() => {
    throw new Error("A process of the benchmark ended");
  });
  // It is the race below that it may lose.
  exited.catch(() => {});
  child.send(question);
  try {
    const [answer] = (await Promise.race([once(child, "message", { signal }), exited])) as [Answer];
    return answer;
  } finally {
    answered.abort();
  }
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

async function startServer(program: string, args: readonly string[]): Promise<RunningServer> {
  const started = performance.now();
  const child = fork(program, args, {
    execArgv: ["--import", pathOf("process-figures.ts")],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  if (!child.stdout) throw new Error("The process has no output");
  for await (const line of createInterface(child.stdout)) {
    const [endpoint] = /http:\S+$/.exec(line) ?? [];
    if (endpoint === undefined) continue;
    return {
      endpoint,
      startMs: performance.now() - started,
      figures: () => ask(child, {}),
      end: () => end(child),
      kill: () => end(child, "SIGKILL"),
    };
  }
  throw new Error(`${program} ended before it listened`);
}

/** The service as its command starts it. */
export const startService = (dataDir: string): Promise<RunningServer> =>
  startServer(pathOf("../src/local-service/main.ts"), ["--port", "0", "--data-dir", dataDir]);

/** The console as `npm start` runs it, built before if that is due. */
export const startConsole = (
  dataDir: string,
  ...options: readonly string[]
): Promise<RunningServer> =>
  startServer(pathOf("../scripts/start.ts"), ["--port", "0", "--data-dir", dataDir, ...options]);

export const startFloor = (
  database: string,
  domain: number,
  scratch: string,
): Promise<RunningServer> =>
  startServer(pathOf("floor-server.ts"), [database, String(domain), scratch]);

export interface Generator {
  run: (load: Load) => Promise<LoadResult>;
  end: () => Promise<void>;
}

export function startGenerator(): Generator {
  const child = fork(pathOf("generator.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return { run: (load) => ask(child, load), end: () => end(child) };
}
